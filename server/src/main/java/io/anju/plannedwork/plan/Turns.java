package io.anju.plannedwork.plan;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.plannedwork.rule.Frequency;
import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    private static final UUID ALL = new UUID(0, 0);

    private final JdbcClient sql;
    private final Expectations expectations;
    private final Promises promises;
    private final DueWork dueWork;
    private final CommunityZone zones;
    private final BusinessClock clock;

    Turns(
            JdbcClient sql,
            Expectations expectations,
            Promises promises,
            DueWork dueWork,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.expectations = expectations;
        this.promises = promises;
        this.dueWork = dueWork;
        this.zones = zones;
        this.clock = clock;
    }

    /** Makes what is missing of all plans, and opens what has begun. Doing it again adds nothing. */
    @Transactional
    public void prepare() {
        prepare(ALL);
    }

    /** The same of a plan that is new. */
    void prepare(UUID plan) {
        var today = zones.dayHere(clock.instant());
        make(plan, today.minusDays(HORIZON_DAYS), today.plusDays(HORIZON_DAYS));
        open(clock.instant());
        comeBack(today);
    }

    /** At the hour at which the next turns begin, or else tomorrow, since the horizon rolls on; never where nothing is planned. */
    private void comeBack(LocalDate today) {
        sql.sql("""
                select least(min(t.opens_at), :tomorrow)
                  from plan d
                  left join planned_task t on t.community = d.community and t.plan = d.id and t.opened_at is null
                   and t.withdrawn_at is null
                 where d.community = :community and (d.until is null or d.until > :today)
                having count(*) > 0
                """)
                .param("community", community())
                .param("today", today)
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
                 where community = :community and plan = :plan and window_from >= :from and opened_at is null
                   and withdrawn_at is null
                """)
                .param("community", community())
                .param("plan", plan)
                .param("from", from)
                .param("now", utc(clock.instant()))
                .update();
    }

    private void make(UUID plan, LocalDate from, LocalDate until) {
        var frequencies = sql.sql("""
                select distinct frequency from plan
                 where community = :community and (until is null or until > :from) and (:plan = :all or id = :plan)
                """)
                .param("community", community())
                .param("plan", plan)
                .param("all", ALL)
                .param("from", from)
                .query((row, n) -> row.getString("frequency"))
                .list();
        var written = new ArrayList<String>();
        var begins = new ArrayList<String>();
        var ends = new ArrayList<String>();
        var turns = new ArrayList<Integer>();
        for (var frequency : frequencies) {
            for (var turn : Frequency.parse(frequency).turns(from, until)) {
                written.add(frequency);
                begins.add(turn.from().toString());
                ends.add(turn.until().toString());
                turns.add(turn.n());
            }
        }
        if (!written.isEmpty()) {
            insert(plan, written, begins, ends, turns);
        }
    }

    private void insert(UUID plan, List<String> written, List<String> begins, List<String> ends, List<Integer> turns) {
        sql.sql("""
                with turn as (
                    select t.*, split_part(t.frequency, '/', 1)::int as times
                      from unnest(:written::text[], :begins::text[]::date[], :ends::text[]::date[], :turns::int[])
                           as t (frequency, begins, ends, n)
                )
                insert into planned_task (community, id, plan, place, window_from, turn, label, opens_at, due_at)
                select d.community, uuidv7(), d.id, w.place, t.begins, t.n,
                       d.title || ' ' || p.spoken_label || case when t.times > 1 then ' ' || t.n || '/' || t.times else '' end,
                       (t.begins + coalesce(h.opens, time '00:00')) at time zone :zone,
                       coalesce(t.begins + h.closes, t.ends - interval '1 second') at time zone :zone
                  from plan d
                  join plan_place w on w.community = d.community and w.plan = d.id
                  join community_place_v1 p on p.community = w.community and p.id = w.place
                  join turn t on t.frequency = d.frequency and t.begins >= d.since
                   and (d.until is null or t.begins < d.until)
                  left join plan_hours h on h.community = d.community and h.plan = d.id and h.n = t.n
                 where d.community = :community and (:plan = :all or d.id = :plan)
                   and coalesce(t.begins + h.closes, t.ends - interval '1 second') at time zone :zone > d.made_at
                on conflict (community, plan, place, window_from, turn) do nothing
                """)
                .param("community", community())
                .param("plan", plan)
                .param("all", ALL)
                .param("zone", zones.here().getId())
                .param("written", written.toArray(String[]::new))
                .param("begins", begins.toArray(String[]::new))
                .param("ends", ends.toArray(String[]::new))
                .param("turns", turns.toArray(Integer[]::new))
                .update();
    }

    private record Opened(UUID task, String clause, String label, Instant opensAt, Instant dueAt) {}

    private void open(Instant now) {
        var opened = sql.sql("""
                update planned_task t set opened_at = :now
                  from plan d
                 where t.community = :community and t.opens_at <= :now and t.opened_at is null and t.withdrawn_at is null
                   and d.community = t.community and d.id = t.plan
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
