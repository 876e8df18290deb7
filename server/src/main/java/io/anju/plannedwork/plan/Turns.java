package io.anju.plannedwork.plan;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The turns of all plans of the community in scope. They are made some weeks ahead, in one statement however many there are, and what
 * was not made while the server was down is made up. When its time begins a turn is owed: by the promise in force then, for a window
 * is judged by the version of its beginning.
 */
@Component
public class Turns {

    /** Kind of the due work at which turns begin. */
    static final String OPENS = "plannedwork.opens";

    /** How far ahead, and how far back where nobody made them in time. */
    private static final int HORIZON_DAYS = 35;

    /** Stands for every plan where one is asked for. */
    static final UUID ALL = new UUID(0, 0);

    private final JdbcClient sql;
    private final CalendarTurns byCalendar;
    private final OtherTurns others;
    private final Expectations expectations;
    private final Promises promises;
    private final DueWork dueWork;
    private final CommunityZone zones;
    private final BusinessClock clock;

    Turns(
            JdbcClient sql,
            CalendarTurns byCalendar,
            OtherTurns others,
            Expectations expectations,
            Promises promises,
            DueWork dueWork,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.byCalendar = byCalendar;
        this.others = others;
        this.expectations = expectations;
        this.promises = promises;
        this.dueWork = dueWork;
        this.zones = zones;
        this.clock = clock;
    }

    /** Makes what is missing of all plans, and opens what has begun. Doing it again adds nothing, on whichever node. */
    @Transactional
    public void prepare() {
        prepare(ALL);
    }

    /** A turn of the plan is done: where the next is counted from that, it is there at once. */
    @Transactional
    public void follow(UUID plan) {
        boolean counted = sql.sql("""
                select frequency ~ '^[0-9]+[DH]$' from plan where community = :community and id = :plan
                """)
                .param("community", community())
                .param("plan", plan)
                .query(Boolean.class)
                .single();
        if (counted) {
            prepare();
        }
    }

    /** Two who make or take back turns of a community wait for one another; taken before any row of theirs. */
    void oneAfterTheOther() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", "turns/" + community())
                .query(String.class)
                .single();
    }

    /** The same of a plan that is new. */
    void prepare(UUID plan) {
        oneAfterTheOther();
        var now = clock.instant();
        var today = zones.dayHere(now);
        byCalendar.make(plan, today.minusDays(HORIZON_DAYS), today.plusDays(HORIZON_DAYS), now);
        others.make(plan, now, Duration.ofDays(HORIZON_DAYS));
        open(now);
        rest(now);
        comeBack(now, today);
    }

    /**
     * At the hour at which the next turns begin, rest or go on, or the last of an interval is over; or else tomorrow, since the horizon
     * rolls on. Never where nothing is planned.
     */
    private void comeBack(Instant now, LocalDate today) {
        sql.sql("""
                with next as (
                    select t.opens_at as at from planned_task t
                     where t.community = :community and t.opened_at is null and t.withdrawn_at is null and t.opens_at > :now
                     union all
                    select bound from planned_task t
                     cross join lateral unnest(t.rests) as rest (span)
                     cross join lateral (values (lower(span)), (upper(span))) as ends (bound)
                     where t.community = :community and t.rests is not null and t.done_at is null and t.withdrawn_at is null
                       and t.opens_at <= :now and bound > :now
                     union all
                    select t.due_at + interval '1 second' from planned_task t
                      join plan d on d.community = t.community and d.id = t.plan and d.frequency ~ '^[0-9]+[DH]$'
                     where t.community = :community and t.opened_at is not null and t.done_at is null
                       and t.withdrawn_at is null and t.due_at >= :now
                )
                select least((select min(at) from next), :tomorrow)
                  from plan d
                 where d.community = :community and (d.until is null or d.until > :today)
                having count(*) > 0
                """)
                .param("community", community())
                .param("today", today)
                .param("now", utc(now))
                .param(
                        "tomorrow",
                        utc(today.plusDays(1).atStartOfDay(zones.here()).toInstant()))
                .query(OffsetDateTime.class)
                .optional()
                .ifPresent(next -> dueWork.at(next.toInstant(), OPENS, community(), community()));
    }

    /** Those of a plan that begin on the day or later are not owed. What has begun stays. */
    void withdraw(UUID plan, LocalDate from) {
        sql.sql("""
                update planned_task set withdrawn_at = :now
                 where community = :community and plan = :plan and opens_at >= :from and opened_at is null
                   and withdrawn_at is null and opens_at > :now
                """)
                .param("community", community())
                .param("plan", plan)
                .param("from", utc(from.atStartOfDay(zones.here()).toInstant()))
                .param("now", utc(clock.instant()))
                .update();
    }

    /** What may be done between certain hours of several days is out of hand between them; it is owed until it is due. */
    private void rest(Instant now) {
        sql.sql("""
                update planned_task set opened_at = null
                 where community = :community and rests is not null and opened_at is not null and done_at is null
                   and withdrawn_at is null and rests @> :now
                """).param("community", community()).param("now", utc(now)).update();
    }

    private record Opened(UUID task, String clause, String label, Instant opensAt, Instant dueAt) {}

    private void open(Instant now) {
        var opened = sql.sql("""
                update planned_task t set opened_at = :now
                  from plan d
                 where t.community = :community and t.opens_at <= :now and t.opened_at is null and t.withdrawn_at is null
                   and (t.rests is null or not t.rests @> :now) and d.community = t.community and d.id = t.plan
                returning t.id, coalesce(d.clause, '') as clause, t.label, t.opens_at, t.due_at
                """)
                .param("community", community())
                .param("now", utc(now))
                .query((row, n) -> new Opened(
                        row.getObject("id", UUID.class),
                        row.getString("clause"),
                        row.getString("label"),
                        row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
        var versions = new HashMap<Map.Entry<String, Instant>, Optional<UUID>>();
        expectations.expectAll(opened.stream()
                .filter(one -> !one.clause().isEmpty())
                .flatMap(one -> versions
                        .computeIfAbsent(
                                Map.entry(one.clause(), one.opensAt()),
                                when -> promises.adopted(when.getKey(), when.getValue())
                                        .map(Adopted::version))
                        .map(version -> owed(one, version))
                        .stream())
                .toList());
    }

    private static NewExpectation owed(Opened one, UUID version) {
        return new NewExpectation(
                PlannedKinds.OWED,
                one.task(),
                one.label(),
                version,
                one.clause(),
                one.opensAt(),
                NewExpectation.atRisk(one.opensAt(), one.dueAt()),
                one.dueAt(),
                PlannedKinds.DONE);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
