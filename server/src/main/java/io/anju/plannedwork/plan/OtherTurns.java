package io.anju.plannedwork.plan;

import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The turns of plans that do not go by the calendar: counted from the last time it was done, or because of the weather. */
@Component
class OtherTurns {

    private static final String INTO = """
            insert into planned_task (community, id, plan, place, window_from, turn, label, opens_at, due_at)
            """;

    private static final String ONCE = " on conflict (community, plan, place, window_from, turn) do nothing";

    private final JdbcClient sql;
    private final CommunityZone zones;

    OtherTurns(JdbcClient sql, CommunityZone zones) {
        this.sql = sql;
        this.zones = zones;
    }

    void make(UUID plan, Instant now, Duration horizon) {
        makeIntervals(plan, now, horizon);
        makeAfterEvents(plan, now, horizon);
    }

    /**
     * A place whose last turn is done, or whose time is over, has its next: one, and those whose time is over too where nobody made them.
     * A turn's number is one more than the last's, so two nodes make the same. What takes another plan's place counts on from its turns.
     */
    private void makeIntervals(UUID plan, Instant now, Duration horizon) {
        statement(INTO + """
                with again as (
                    select d.community, d.id, w.place, d.title || ' ' || p.spoken_label as label, d.since, d.until, d.made_at,
                           coalesce(last.turn, 0) as turn,
                           substring(d.frequency from '^[0-9]+')::int as length, right(d.frequency, 1) as unit,
                           coalesce(last.done_at, last.due_at) as counted_from
                      from plan d
                      join plan_place w on w.community = d.community and w.plan = d.id
                      join community_place_v1 p on p.community = w.community and p.id = w.place
                      left join lateral (select t.turn, t.done_at, t.due_at from planned_task t
                                          where t.community = d.community and t.plan in (d.id, d.replaces) and t.place = w.place
                                            and t.withdrawn_at is null
                                          order by t.window_from desc, t.turn desc limit 1) last on true
                     where d.community = :community and (:plan = :all or d.id = :plan) and d.frequency ~ '^[0-9]+[DH]$'
                       and (last.turn is null or last.done_at is not null or last.due_at < :now)
                ), counted as (
                    select a.*, case a.unit
                               when 'D' then (coalesce((a.counted_from at time zone :zone)::date + 1, a.since))::timestamp
                               else coalesce(a.counted_from at time zone 'UTC', a.since::timestamp at time zone :zone at time zone 'UTC')
                           end as begins,
                           case a.unit when 'D' then :zone else 'UTC' end as zone,
                           case a.unit when 'D' then interval '1 day' else interval '1 hour' end * a.length as step
                      from again a
                ), turn as (
                    select c.*, n,
                           greatest((c.begins + c.step * n) at time zone c.zone, c.since::timestamp at time zone :zone) as opens,
                           greatest((c.begins + c.step * (n + 1)) at time zone c.zone
                                        - case c.unit when 'D' then interval '1 second' else interval '0' end,
                                    (c.since + 1)::timestamp at time zone :zone - interval '1 second') as due
                      from counted c
                      cross join lateral generate_series(0, least(:most, greatest(0,
                          extract(epoch from (:now::timestamptz at time zone c.zone) - c.begins) / extract(epoch from c.step)))::int) n
                )
                select community, uuidv7(), id, place, since, turn + 1 + n, label, opens, due
                  from turn
                 where (n = 0 or opens <= :now) and opens < :ahead and due > made_at
                   and (until is null or (opens at time zone :zone)::date < until)
                """ + ONCE, plan, now)
                .param("ahead", now.plus(horizon).atOffset(ZoneOffset.UTC))
                .param("most", horizon.toHours())
                .update();
    }

    private void makeAfterEvents(UUID plan, Instant now, Duration horizon) {
        statement(INTO + """
                with told as (
                    select s.community, s.n, s.kind as fact, s.began_at as at from weather_spell s where s.began_at is not null
                     union all
                    select s.community, s.n, s.kind || '_ENDED', s.ended_at from weather_spell s where s.ended_at is not null
                )
                select d.community, uuidv7(), d.id, w.place, (s.at at time zone :zone)::date, s.n,
                       d.title || ' ' || p.spoken_label, s.at, s.at + split_part(d.frequency, '+', 2)::int * interval '1 minute'
                  from plan d
                  join told s on s.community = d.community and s.fact = split_part(d.frequency, '+', 1)
                  join plan_place w on w.community = d.community and w.plan = d.id
                  join community_place_v1 p on p.community = w.community and p.id = w.place
                 where d.community = :community and (:plan = :all or d.id = :plan)
                   and s.at > :back and (s.at at time zone :zone)::date >= d.since and s.at >= d.made_at
                   and (d.until is null or (s.at at time zone :zone)::date < d.until)
                """ + ONCE, plan, now)
                .param("back", now.minus(horizon).atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec statement(String text, UUID plan, Instant now) {
        return sql.sql(text)
                .param("community", Scope.current().requiredCommunity())
                .param("plan", plan)
                .param("all", Turns.ALL)
                .param("zone", zones.here().getId())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }
}
