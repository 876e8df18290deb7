package io.anju.jobs.health;

import io.anju.kernel.DatabaseHealth;
import io.anju.kernel.HealthFinding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What did not get done: events no listener has finished, work that failed, work whose node fell silent, a database that died. */
@Component
public class HealthReport {

    /** Six rounds missed: whatever the checks said then tells nothing about now. */
    private static final Duration STALE = HealthRound.EVERY.multipliedBy(6);

    private final HealthFindings findings;
    private final Publications publications;
    private final ScheduledWork work;
    private final Clock clock;
    private final Optional<DatabaseHealth> database;

    HealthReport(
            HealthFindings findings,
            Publications publications,
            ScheduledWork work,
            Clock clock,
            Optional<DatabaseHealth> database) {
        this.findings = findings;
        this.publications = publications;
        this.work = work;
        this.clock = clock;
        this.database = database;
    }

    /**
     * The report as of now; {@code findings} as of the last round.
     *
     * @param database absent where the application does not bring its own
     */
    public record Report(
            List<Finding> findings,
            Waiting incompletePublications,
            List<FailedTask> failedTasks,
            List<DeadJob> deadJobs,
            DatabaseHealth.@Nullable Report database) {}

    /**
     * What one check said.
     *
     * @param origin the check's name
     */
    public record Finding(
            String origin,
            String code,
            HealthFinding.Level level,
            String title,
            String detail,
            @Nullable Instant since,
            Instant checkedAt) {}

    /** How many events wait for a listener, and since when. */
    public record Waiting(long count, @Nullable Instant oldest) {}

    /** Work that failed at its last try and will be tried again. */
    public record FailedTask(String task, String instance, int failures, Instant lastFailure, Instant nextTry) {}

    /** Work that was begun on a node that gave no sign of life since. */
    public record DeadJob(
            String task, String instance, @Nullable String node, Instant lastSign) {}

    @Transactional(readOnly = true)
    public Report now() {
        return new Report(
                findings(),
                publications.waiting(),
                work.failed(),
                work.silent(),
                database.map(DatabaseHealth::report).orElse(null));
    }

    /** Old findings are worth nothing: then the page says that nobody looks. */
    private List<Finding> findings() {
        var now = clock.instant();
        var all = findings.all();
        if (all.stream().anyMatch(finding -> finding.checkedAt().isAfter(now.minus(STALE)))) {
            return all;
        }
        var since = all.isEmpty() ? null : all.getFirst().checkedAt();
        return List.of(findings.worded("jobs.health-round", HealthFinding.act("jobs.nobody-looks", since), now));
    }
}
