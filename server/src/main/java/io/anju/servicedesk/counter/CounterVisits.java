package io.anju.servicedesk.counter;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.kernel.Unacceptable.Fault;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to the counter: what for is written down, and nobody who waited long leaves without an apology. */
@Service
@Transactional
public class CounterVisits {

    static final String APOLOGY_CLAUSE = "S05-061";

    private static final String PURPOSE_CLAUSE = "S05-062";

    /** What of a visit decides. */
    record Open(
            UUID id,
            UUID receiver,
            Instant longFrom,
            boolean prompted,
            boolean apologised,
            boolean ended,
            boolean inTrouble) {}

    private final JdbcClient sql;
    private final CounterSettings settings;
    private final Promises promises;
    private final Facts facts;
    private final DueWork dueWork;
    private final BusinessClock clock;

    CounterVisits(
            JdbcClient sql,
            CounterSettings settings,
            Promises promises,
            Facts facts,
            DueWork dueWork,
            BusinessClock clock) {
        this.sql = sql;
        this.settings = settings;
        this.promises = promises;
        this.facts = facts;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    /**
     * Somebody comes, received by the caller.
     *
     * @param visitor what they call themselves, if they say
     * @throws Unacceptable without a purpose (S05-062)
     */
    public UUID open(@Nullable String visitor, @Nullable String purpose) {
        if (purpose == null || purpose.isBlank()) {
            throw new Unacceptable(
                    "servicedesk.visit-without-purpose",
                    List.of(new Fault("purpose", "servicedesk.visit-without-purpose.detail", PURPOSE_CLAUSE)),
                    PURPOSE_CLAUSE);
        }
        var id = Ids.next();
        var now = clock.instant();
        var longFrom = now.plus(Duration.ofMinutes(settings.here().visitMinutes()));
        var me = Scope.current().actor().required();
        sql.sql("""
                insert into counter_visit (community, id, visitor, purpose, receiver, came_at, long_from)
                values (:community, :id, :visitor, :purpose, :me, :now, :longFrom)
                """)
                .param("community", community())
                .param("id", id)
                .param("visitor", visitor)
                .param("purpose", purpose)
                .param("me", me)
                .param("now", utc(now))
                .param("longFrom", utc(longFrom))
                .update();
        facts.record(NewFact.of(CounterFacts.CAME, id, me, now, Source.TYPED));
        dueWork.at(longFrom, LongVisits.KIND, community(), id);
        return id;
    }

    /** The visitor was asked to excuse that it takes so long; saying so again changes nothing. */
    public void apologise(UUID visit) {
        var open = running(visit);
        if (!open.apologised()) {
            var now = clock.instant();
            set(visit, "apologised_at", now);
            facts.record(NewFact.of(
                    CounterFacts.APOLOGISED, visit, Scope.current().actor().required(), now, Source.TYPED));
        }
    }

    /**
     * The visitor leaves.
     *
     * @param outcome what came of it
     * @param ticket where it goes on
     * @throws VisitRefused when it took long and nobody apologised where that is promised (S05-061), or trouble goes on (S05-063)
     */
    public void end(UUID visit, @Nullable String outcome, @Nullable UUID ticket) {
        var open = running(visit);
        var now = clock.instant();
        if (open.inTrouble()) {
            throw VisitRefused.troubleGoesOn();
        }
        if (!now.isBefore(open.longFrom())
                && !open.apologised()
                && promises.adopted(APOLOGY_CLAUSE, now).isPresent()) {
            throw VisitRefused.withoutApology();
        }
        sql.sql("""
                update counter_visit set ended_at = :now, outcome = :outcome, ticket = :ticket::uuid
                 where community = :community and id = :id
                """)
                .param("now", utc(now))
                .param("outcome", outcome)
                .param("ticket", ticket)
                .param("community", community())
                .param("id", visit)
                .update();
        facts.record(
                NewFact.of(CounterFacts.ENDED, visit, Scope.current().actor().required(), now, Source.TYPED));
    }

    /** Locked. @throws VisitRefused when it is over */
    Open running(UUID visit) {
        var open = find(visit);
        if (open.ended()) {
            throw VisitRefused.isOver();
        }
        return open;
    }

    /** Locked. */
    Open find(UUID visit) {
        return sql.sql("""
                select id, receiver, long_from, prompted_at is not null as prompted, apologised_at is not null as apologised,
                       ended_at is not null as ended, trouble_at is not null and trouble_over_at is null as in_trouble
                  from counter_visit where community = :community and id = :id for update
                """)
                .param("community", community())
                .param("id", visit)
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getObject("receiver", UUID.class),
                        row.getObject("long_from", OffsetDateTime.class).toInstant(),
                        row.getBoolean("prompted"),
                        row.getBoolean("apologised"),
                        row.getBoolean("ended"),
                        row.getBoolean("in_trouble")))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-visit"));
    }

    /** @param column of the table: a name that stands in this package */
    void set(UUID visit, String column, Instant at) {
        sql.sql("update counter_visit set %s = :at where community = :community and id = :id".formatted(column))
                .param("at", utc(at))
                .param("community", community())
                .param("id", visit)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
