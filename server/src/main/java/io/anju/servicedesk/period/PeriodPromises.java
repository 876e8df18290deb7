package io.anju.servicedesk.period;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.servicedesk.clock.Nearness;
import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** States what the community in scope owes in the running period, once; the period is the subject, and the fact is about it. */
@Component
@Transactional
public class PeriodPromises {

    /** The last second of its last day, or of its first where it is owed ahead: what comes later is too late. */
    private static final Duration TO_THE_END = Duration.ofSeconds(1);

    /**
     * A period for which something has to be done ahead.
     *
     * @param next the first day of the one after
     * @param near from when on it is near
     * @param due after which it is late
     */
    public record Ahead(LocalDate begin, LocalDate next, Instant near, Instant due) {}

    private final Promises promises;
    private final Expectations expectations;
    private final CommunityZone zones;
    private final JdbcClient sql;

    PeriodPromises(Promises promises, Expectations expectations, CommunityZone zones, JdbcClient sql) {
        this.promises = promises;
        this.expectations = expectations;
        this.zones = zones;
        this.sql = sql;
    }

    /** What a fact that keeps the promise for the period of that day is about. */
    public UUID subject(PeriodPromise promise, LocalDate day) {
        var name = Scope.current().requiredCommunity() + "/" + promise.kind() + "/"
                + promise.rhythm().begin(day);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the running period, and of the next where it has to be done ahead. */
    void oweWhatRuns(PeriodPromise promise, Instant now) {
        owe(promise, now);
        if (promise.isOwedAhead()) {
            owe(promise, midnight(promise.rhythm().next(zones.dayHere(now))));
        }
    }

    /** Of the period of that instant. Nothing where the clause is not adopted in time, or it was stated already. */
    public void owe(PeriodPromise promise, Instant at) {
        var day = zones.dayHere(at);
        var subject = subject(promise, day);
        var promised = promise.isOwedAhead() ? midnight(promise.rhythm().begin(day)) : at;
        promises.adopted(promise.clause(), promised)
                .filter(adopted -> !expectations.isStated(promise.kind(), subject))
                .filter(adopted -> isFirst(promise, subject))
                .ifPresent(adopted -> expectations.expect(expectation(promise, adopted, day, subject)));
    }

    /** What keeps it may be done in the period before: which one it is of says its subject. */
    private NewExpectation expectation(PeriodPromise promise, Adopted adopted, LocalDate day, UUID subject) {
        var rhythm = promise.rhythm();
        var begin = rhythm.begin(day);
        var end = rhythm.next(day);
        var due = midnight(promise.isOwedAhead() ? begin.plusDays(1) : end).minus(TO_THE_END);
        return new NewExpectation(
                promise.kind(),
                subject,
                begin.toString(),
                adopted.version(),
                promise.clause(),
                midnight(rhythm.begin(begin.minusDays(1))),
                near(due, begin, end),
                due,
                promise.keptBy());
    }

    /** What is promised for the running period and for the next, where it has to be done ahead. */
    public List<Ahead> ahead(PeriodPromise promise, Instant now) {
        var begin = promise.rhythm().begin(zones.dayHere(now));
        return Stream.of(begin, promise.rhythm().next(begin))
                .filter(first ->
                        promises.adopted(promise.clause(), midnight(first)).isPresent())
                .map(first -> {
                    var next = promise.rhythm().next(first);
                    var due = midnight(first.plusDays(1)).minus(TO_THE_END);
                    return new Ahead(first, next, near(due, first, next), due);
                })
                .toList();
    }

    /** A fifth of the period before. */
    private Instant near(Instant due, LocalDate begin, LocalDate end) {
        return due.minus(Duration.between(Nearness.before(midnight(end), midnight(begin)), midnight(end)));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zones.here()).toInstant();
    }

    /** Whoever states it at the same moment waits here, and then sees that it is stated. */
    private boolean isFirst(PeriodPromise promise, UUID subject) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 0))::text")
                .param("subject", subject.toString())
                .query(String.class)
                .single();
        return !expectations.isStated(promise.kind(), subject);
    }
}
