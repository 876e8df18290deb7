package io.anju.workforce.roster;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every shift on a post owes its log (S11-050), from when it is over; what is written while it runs is in time. */
@Component
class ShiftLogs {

    private static final String CLAUSE = "S11-050";

    /** Ours: whoever goes home writes it before. */
    private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(30);

    /** What ended longer ago was stated while it was new, or nobody had promised it. */
    private static final Duration LOOKED_BACK = Duration.ofDays(2);

    record Over(UUID duty, String label, Instant began, Instant ended) {}

    private final JdbcClient sql;
    private final Promises promises;
    private final Expectations expectations;
    private final BusinessClock clock;

    ShiftLogs(JdbcClient sql, Promises promises, Expectations expectations, BusinessClock clock) {
        this.sql = sql;
        this.promises = promises;
        this.expectations = expectations;
        this.clock = clock;
    }

    /** Of the community in scope, those that ended since it looked last. */
    @Transactional
    void oweWhatEnded() {
        var now = clock.instant();
        if (promises.adopted(CLAUSE, now).isPresent()) {
            notStated(now).forEach(this::owe);
        }
    }

    private void owe(Over shift) {
        var due = shift.ended().plus(WRITTEN_WITHIN);
        promises.adopted(CLAUSE, shift.ended())
                .ifPresent(promise -> expectations.expect(new NewExpectation(
                        RosterFacts.LOG_OWED,
                        shift.duty(),
                        shift.label(),
                        promise.version(),
                        promise.clause(),
                        shift.began(),
                        shift.ended(),
                        due,
                        RosterFacts.LOG)));
    }

    private List<Over> notStated(Instant now) {
        return sql.sql("""
                select d.id, o.name || ' ' || p.name as label, lower(d.during) as began, upper(d.during) as ended
                  from duty d
                  join post o on o.community = d.community and o.id = d.post
                  cross join lateral (
                      select name from posting
                       where community = d.community and employee = d.employee order by id desc limit 1) p
                 where d.community = :community and d.cancelled_at is null and not d.draft
                   and upper(d.during) > :from and upper(d.during) <= :now
                   and not exists (select from evidence_expectation_v1 e
                                    where e.community = d.community and e.subject = d.id and e.kind = :kind)
                 order by upper(d.during), d.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", now.minus(LOOKED_BACK).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kind", RosterFacts.LOG_OWED)
                .query((row, n) -> new Over(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getObject("began", OffsetDateTime.class).toInstant(),
                        row.getObject("ended", OffsetDateTime.class).toInstant()))
                .list();
    }
}
