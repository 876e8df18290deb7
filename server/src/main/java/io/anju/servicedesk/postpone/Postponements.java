package io.anju.servicedesk.postpone;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.kernel.Unacceptable.Fault;
import io.anju.servicedesk.ticket.AsksOfSteps;
import io.anju.servicedesk.ticket.FieldStep;
import io.anju.servicedesk.ticket.RoundSubject;
import io.anju.servicedesk.ticket.Said.Postponed;
import io.anju.standards.Promises;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What cannot be done now stays with whoever has it: the resident is told why and by when, and that day has a reminder in its
 * morning and an escalation when it is over. Naming another day later does not excuse the first (S18-022).
 */
@Component
@Transactional
public class Postponements implements AsksOfSteps {

    static final String CLAUSE = "S18-022";

    /** The furthest day that may be named, from the day on which it is said. */
    private static final int FURTHEST_DAYS = 90;

    private static final LocalTime REMINDER = LocalTime.of(9, 0);

    private final JdbcClient sql;
    private final Promises promises;
    private final Expectations expectations;
    private final DueWork dueWork;
    private final PostponementNews news;
    private final CommunityZone zones;
    private final BusinessClock clock;

    Postponements(
            JdbcClient sql,
            Promises promises,
            Expectations expectations,
            DueWork dueWork,
            PostponementNews news,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.promises = promises;
        this.expectations = expectations;
        this.dueWork = dueWork;
        this.news = news;
        this.zones = zones;
        this.clock = clock;
    }

    /** Of some tickets, what was said last on top. */
    @Transactional(readOnly = true)
    public List<Postponement> of(Collection<UUID> tickets) {
        return sql.sql("""
                select p.id, p.ticket, p.round, p.reason, p.until_day, p.said_at, p.due_at, p.escalated_at,
                       case when p.round < t.round then null
                            when t.finished_at is not null then t.finished_at < p.due_at
                            when business_now() >= p.due_at then false end as kept
                  from postponement p join ticket t on t.community = p.community and t.id = p.ticket
                 where p.community = :community and p.ticket = any(:tickets::uuid[])
                 order by p.said_at desc, p.id desc
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("tickets", tickets.toArray(UUID[]::new))
                .query((row, n) -> postponement(row))
                .list();
    }

    @Override
    public Map<String, Object> hear(FieldStep step) {
        return switch (step.kind()) {
            case POSTPONE -> step.applied() ? postpone(step) : Map.of();
            case ACCEPT,
                    ARRIVE,
                    ENTER,
                    FINISH,
                    QUOTE,
                    BEGIN,
                    SOURCE,
                    VALVE,
                    LOSS,
                    NEIGHBOUR,
                    HELP,
                    DECLINE,
                    MEASURE,
                    DROP -> Map.of();
        };
    }

    private Map<String, Object> postpone(FieldStep step) {
        var said = step.said().postponed();
        var today = zones.dayHere(step.at());
        var faults = missing(said, today);
        if (said == null || !faults.isEmpty()) {
            throw new Unacceptable("servicedesk.postponement-incomplete", faults, CLAUSE);
        }
        var reason = said.reason() == null ? "" : said.reason();
        var until = said.until() == null ? today : said.until();
        var due = until.plusDays(1).atStartOfDay(zones.here()).toInstant();
        var morning = until.atTime(REMINDER).atZone(zones.here()).toInstant();
        var near = morning.isAfter(step.at()) ? morning : step.at();
        boolean first = isFirst(step);
        var id = keep(step, reason, until, due);
        if (first) {
            promises.adopted(CLAUSE, step.at())
                    .ifPresent(adopted -> expectations.expect(new NewExpectation(
                            PostponementKinds.PROMISED_END,
                            RoundSubject.of(step.ticket(), step.round()),
                            RoundSubject.label(step.number(), step.round()),
                            adopted.version(),
                            CLAUSE,
                            step.at(),
                            near,
                            due,
                            "servicedesk.finished",
                            step.ticket().id())));
        }
        dueWork.at(near, PostponementAlerts.REMINDER, step.ticket().community(), id);
        dueWork.at(due, PostponementAlerts.ESCALATION, step.ticket().community(), id);
        news.told(step, reason, until);
        return Map.of("note", reason, "until", until.toString());
    }

    private static List<Fault> missing(@Nullable Postponed said, LocalDate today) {
        var faults = new ArrayList<Fault>(2);
        if (said == null || said.reason() == null || said.reason().isBlank()) {
            faults.add(new Fault("payload.postponed.reason", "servicedesk.postponed.reason", CLAUSE));
        }
        if (said == null
                || said.until() == null
                || said.until().isBefore(today)
                || said.until().isAfter(today.plusDays(FURTHEST_DAYS))) {
            faults.add(new Fault("payload.postponed.until", "servicedesk.postponed.until", CLAUSE));
        }
        return faults;
    }

    private boolean isFirst(FieldStep step) {
        return of(List.of(step.ticket().id())).stream().noneMatch(other -> other.round() == step.round());
    }

    private UUID keep(FieldStep step, String reason, LocalDate until, Instant due) {
        var id = Ids.next();
        sql.sql("""
                insert into postponement (community, id, ticket, round, reason, until_day, said_at, said_by, due_at)
                values (:community, :id, :ticket, :round, :reason, :until, :at, :by, :due)
                """)
                .param("community", step.ticket().community())
                .param("id", id)
                .param("ticket", step.ticket().id())
                .param("round", step.round())
                .param("reason", reason)
                .param("until", until)
                .param("at", utc(step.at()))
                .param("by", step.command().account())
                .param("due", utc(due))
                .update();
        return id;
    }

    /** Marks it as reminded of or escalated, once; false when that was done, or nobody waits for it any more. */
    boolean first(UUID id, String column) {
        return sql.sql("""
                update postponement p set %1$s = :now
                 where p.community = :community and p.id = :id and p.%1$s is null
                   and exists (select from ticket t
                                where t.community = p.community and t.id = p.ticket and t.round = p.round
                                  and t.finished_at is null and t.state <> 'CLOSED')
                   and not exists (select from postponement later
                                    where later.community = p.community and later.ticket = p.ticket
                                      and later.round = p.round and later.id > p.id)
                """.formatted(column))
                        .param("now", utc(clock.instant()))
                        .param("community", Scope.current().requiredCommunity())
                        .param("id", id)
                        .update()
                == 1;
    }

    UUID ticketOf(UUID id) {
        return sql.sql("select ticket from postponement where community = :community and id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    private static Postponement postponement(ResultSet row) throws SQLException {
        var escalated = row.getObject("escalated_at", OffsetDateTime.class);
        return new Postponement(
                row.getObject("id", UUID.class),
                row.getObject("ticket", UUID.class),
                row.getInt("round"),
                row.getString("reason"),
                row.getObject("until_day", LocalDate.class),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                escalated == null ? null : escalated.toInstant(),
                row.getObject("kept", Boolean.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
