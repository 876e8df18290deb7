package io.anju.servicedesk.hotline;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.servicedesk.counter.CounterSettings;
import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each day is counted once (S15-010): how many of its calls nobody picked up, against the share that may be missed. It is counted
 * when it has been over for a day: until then the exchange may still tell of it (docs/domain/servicedesk.md#calls). A list of its
 * calls that somebody brings later changes the count no more; the hotline's page then says how many calls came after it. A day on which nobody rang, or no exchange told of it, is not counted: then nobody can tell.
 */
@Component
@Transactional
class HotlineDays {

    static final String CLAUSE = "S15-010";

    /** For so many days an exchange may tell of what was, as the book of calls takes it. */
    private static final int TOLD_DAYS = 1;

    /** What is older when a community adopts the promise was never promised. */
    private static final int FURTHEST_DAYS = 31;

    private static final Duration LAST_SECOND = Duration.ofSeconds(1);

    private final JdbcClient sql;
    private final MissedCalls missed;
    private final CounterSettings settings;
    private final Promises promises;
    private final Expectations expectations;
    private final Facts facts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    HotlineDays(
            JdbcClient sql,
            MissedCalls missed,
            CounterSettings settings,
            Promises promises,
            Expectations expectations,
            Facts facts,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.missed = missed;
        this.settings = settings;
        this.promises = promises;
        this.expectations = expectations;
        this.facts = facts;
        this.clock = clock;
        this.zones = zones;
    }

    /** In the community in scope; what was counted stays as it is, whatever a list tells of it later. */
    void countWhatIsOver() {
        var today = zones.dayHere(clock.instant());
        if (promises.adopted(CLAUSE, clock.instant()).isPresent()) {
            missed.daysNotCounted(today.minusDays(FURTHEST_DAYS), today.minusDays(TOLD_DAYS))
                    .forEach(this::count);
        }
    }

    private void count(LocalDate day) {
        var ended = day.plusDays(1).atStartOfDay(zones.here()).toInstant().minus(LAST_SECOND);
        var counted = missed.of(day, settings.here().missedPercent());
        var id = Ids.next();
        boolean first = sql.sql("""
                insert into hotline_day (community, id, day, rang, missed, allowed_percent)
                values (:community, :id, :day, :rang, :missed, :allowed) on conflict (community, day) do nothing
                """)
                        .param("community", Scope.current().requiredCommunity())
                        .param("id", id)
                        .param("day", day)
                        .param("rang", counted.rang())
                        .param("missed", counted.missed())
                        .param("allowed", counted.allowedPercent())
                        .update()
                == 1;
        if (first) {
            promises.adopted(CLAUSE, ended).ifPresent(promise -> judge(id, counted, promise, ended));
        }
    }

    private void judge(UUID id, MissedCalls.Day day, Adopted promise, Instant ended) {
        expectations.expect(new NewExpectation(
                HotlineFacts.DAY,
                id,
                day.label(),
                promise.version(),
                promise.clause(),
                ended,
                ended,
                ended,
                HotlineFacts.COUNTED));
        facts.record(NewFact.of(HotlineFacts.COUNTED, id, null, ended, Source.SYSTEM)
                .measuring(day.missedPercent(), "%")
                .saying(day.over() ? "EXCEEDED" : "WITHIN", Map.of()));
    }
}
