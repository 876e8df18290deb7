package io.anju.plannedwork.adopting;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.plannedwork.adopting.Ceilings.Ceiling;
import io.anju.standards.PostLoad;
import io.anju.workforce.Roster;
import io.anju.workforce.Staff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What one person of a post has in hand in a shift: what is planned for the coming weeks and what is about to be, over those who are on
 * duty a day. See docs/domain/plannedwork.md#load.
 */
@Component
class PostLoads {

    /** So many days ahead are looked at: four weeks, so that what is done weekly or fortnightly counts evenly. */
    private static final int DAYS = 28;

    private static final int DAYS_OF_A_ROSTER = 7;

    /** Of a post and a day. */
    private record Work(String post, double rounds, double tasks, double recordingSeconds) {

        Work and(Work other) {
            return new Work(
                    post, rounds + other.rounds, tasks + other.tasks, recordingSeconds + other.recordingSeconds);
        }
    }

    private final JdbcClient sql;
    private final Roster roster;
    private final Staff staff;
    private final Ceilings ceilings;
    private final BusinessClock clock;

    PostLoads(JdbcClient sql, Roster roster, Staff staff, Ceilings ceilings, BusinessClock clock) {
        this.sql = sql;
        this.roster = roster;
        this.staff = staff;
        this.ceilings = ceilings;
        this.clock = clock;
    }

    /** Of every post that has something in hand, by name. */
    List<PostLoad> with(List<PlannedDuty> duties) {
        var work = new TreeMap<String, Work>();
        planned().forEach(one -> work.merge(one.post(), one, Work::and));
        duties.stream()
                .filter(duty -> !duty.planned())
                .collect(Collectors.groupingBy(RoundCard::of))
                .forEach((card, together) -> work.merge(card.post(), more(together), Work::and));
        var people = peopleADay(work.keySet());
        var most = new HashMap<@Nullable String, Ceiling>();
        ceilings.here().items().forEach(one -> most.put(one.post(), one));
        return work.values().stream()
                .filter(one -> one.rounds() > 0)
                .map(one ->
                        load(one, people.getOrDefault(one.post(), 0.0), most.getOrDefault(one.post(), most.get(null))))
                .toList();
    }

    /** Of one card. */
    private static Work more(List<PlannedDuty> together) {
        var one = together.getFirst();
        var templates = together.stream().map(PlannedDuty::template).toList();
        return new Work(
                one.post(), one.roundsADay(), one.tasksADay(), one.tasksADay() * Template.recordingSeconds(templates));
    }

    private static PostLoad load(Work work, double people, @Nullable Ceiling ceiling) {
        double share = people > 0 ? people : 1;
        double minutes = work.recordingSeconds() / Duration.ofMinutes(1).toSeconds();
        var rounds = ceiling == null ? null : ceiling.rounds();
        var recording = ceiling == null ? null : ceiling.recordingMinutes();
        double needed =
                Math.max(Math.max(needed(work.rounds(), rounds), needed(minutes, recording)), people > 0 ? 0 : 1);
        return new PostLoad(
                work.post(),
                tenths(people),
                tenths(work.rounds() / share),
                tenths(work.tasks() / share),
                tenths(minutes / share),
                rounds,
                recording,
                (int) Math.ceil(Math.max(0, needed - people)));
    }

    private static double needed(double load, @Nullable BigDecimal most) {
        return most == null ? 0 : load / most.doubleValue();
    }

    private static BigDecimal tenths(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private List<Work> planned() {
        var now = clock.instant();
        return sql.sql("""
                with coming as (
                    select d.post, t.plan, t.place, t.opens_at, t.due_at, d.photo,
                           coalesce((select sum(case when q.unit is null then :yesOrNo else :number end) from plan_question q
                                      where q.community = d.community and q.plan = d.id), 0) as answers
                      from planned_task t
                      join plan d on d.community = t.community and d.id = t.plan
                     where t.community = :community and t.opens_at >= :now and t.opens_at < :until
                       and t.withdrawn_at is null
                ), card as (
                    select post, place, opens_at, due_at,
                           :opened + case when bool_or(photo) then :photo else 0 end + sum(answers) as seconds
                      from coming group by post, place, opens_at, due_at
                ), walked as (
                    select post, opens_at, due_at, array_agg(place order by place) as places
                      from coming group by post, plan, opens_at, due_at
                ), rounds as (
                    select post, count(distinct (opens_at, due_at, places)) as rounds from walked group by post
                )
                select post, r.rounds / :days as rounds, count(*) / :days as tasks, sum(c.seconds) / :days as seconds
                  from card c
                  join rounds r using (post)
                 group by post, r.rounds
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(Duration.ofDays(DAYS)).atOffset(ZoneOffset.UTC))
                .param("days", (double) DAYS)
                .param("opened", Template.OPENED_SECONDS)
                .param("photo", Template.PHOTO_SECONDS)
                .param("yesOrNo", Template.YES_OR_NO_SECONDS)
                .param("number", Template.NUMBER_SECONDS)
                .query((row, n) -> new Work(
                        row.getString("post"),
                        row.getDouble("rounds"),
                        row.getDouble("tasks"),
                        row.getDouble("seconds")))
                .list();
    }

    /** Who is on duty a day, on average of the week to come; of a post without a roster, who is posted. */
    private Map<String, Double> peopleADay(Collection<String> posts) {
        var now = clock.instant();
        var people = new HashMap<String, Double>();
        staff.posted().stream()
                .collect(Collectors.groupingBy(Staff.Member::post, Collectors.counting()))
                .forEach((post, count) -> people.put(post, (double) count));
        roster.between(now, now.plus(Duration.ofDays(DAYS_OF_A_ROSTER))).stream()
                .filter(shift -> !shift.draft())
                .collect(Collectors.groupingBy(Roster.Shift::post, Collectors.counting()))
                .forEach((post, shifts) -> people.put(post, (double) shifts / DAYS_OF_A_ROSTER));
        people.keySet().retainAll(posts);
        return people;
    }
}
