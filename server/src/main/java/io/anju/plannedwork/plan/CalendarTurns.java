package io.anju.plannedwork.plan;

import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.plannedwork.rule.Almanac;
import io.anju.plannedwork.rule.Frequency;
import io.anju.plannedwork.rule.Hours;
import io.anju.plannedwork.rule.Turn;
import io.anju.plannedwork.season.SeasonBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The turns of all plans that go by the calendar: reckoned once for each distinct rule, and joined to plans and places in one statement.
 * What has not begun follows the seasons as they are set and the holidays as they are announced.
 */
@Component
class CalendarTurns {

    /** How the hours of a plan {@code d} are told from others. */
    private static final String HOURS = """
            coalesce((select string_agg(h.opens || '-' || h.closes, ',' order by h.n)
                        from plan_hours h where h.community = d.community and h.plan = d.id), '')
            """;

    /** Of rules whose days hang on what is set or announced; the turns of all others never change, and no row of theirs is locked. */
    private static final String FOLLOWING = """
            update
               set opens_at = excluded.opens_at, due_at = excluded.due_at, rests = excluded.rests, withdrawn_at = null
             where task.opens_at > :now and task.opened_at is null
               and (task.withdrawn_at is not null
                    or (task.opens_at, task.due_at, task.rests)
                       is distinct from (excluded.opens_at, excluded.due_at, excluded.rests))
            """;

    private record Group(String rule, String hours) {}

    private record Line(Group group, Turn turn, ZoneId zone) {

        Instant opens() {
            return turn.spans().getFirst().opens(zone).toInstant();
        }

        Instant due() {
            return turn.spans().getLast().due(zone).toInstant();
        }

        /** Between its stretches; empty where there is one. */
        String rests() {
            var spans = turn.spans();
            return spans.size() == 1
                    ? ""
                    : IntStream.range(1, spans.size())
                            .mapToObj(n -> "[%s,%s)"
                                    .formatted(
                                            spans.get(n - 1)
                                                    .until()
                                                    .atZone(zone)
                                                    .toInstant(),
                                            spans.get(n).opens(zone).toInstant()))
                            .collect(Collectors.joining(",", "{", "}"));
        }

        String label() {
            return turn.of() > 1 ? " " + turn.n() + "/" + turn.of() : "";
        }
    }

    private final JdbcClient sql;
    private final SeasonBook seasons;
    private final CommunityZone zones;

    CalendarTurns(JdbcClient sql, SeasonBook seasons, CommunityZone zones) {
        this.sql = sql;
        this.seasons = seasons;
        this.zones = zones;
    }

    /** Those that begin between the days, of one plan or of all. */
    void make(UUID plan, LocalDate from, LocalDate until, Instant now) {
        var almanac = seasons.almanac();
        var fixed = new ArrayList<Line>();
        var changing = new ArrayList<Line>();
        var changingRules = new TreeSet<String>();
        for (var group : groups(plan, from)) {
            var rule = Frequency.parse(group.rule());
            var lines = lines(group, rule, from, until, almanac);
            if (rule.hangsOnSettings()) {
                changing.addAll(lines);
                changingRules.add(group.rule());
            } else {
                fixed.addAll(lines);
            }
        }
        if (!fixed.isEmpty()) {
            insert(plan, fixed, "nothing", now);
        }
        if (!changingRules.isEmpty()) {
            takeBack(plan, changingRules, changing, until, now);
            insert(plan, changing, FOLLOWING, now);
        }
    }

    private List<Group> groups(UUID plan, LocalDate from) {
        return sql.sql("""
                select distinct d.frequency as rule, %s as hours from plan d
                 where d.community = :community and (d.until is null or d.until > :from) and d.frequency like '%%/%%'
                   and (:plan = :all or d.id = :plan)
                """.formatted(HOURS))
                .param("community", community())
                .param("plan", plan)
                .param("all", Turns.ALL)
                .param("from", from)
                .query((row, n) -> new Group(row.getString("rule"), row.getString("hours")))
                .list();
    }

    private List<Line> lines(Group group, Frequency rule, LocalDate from, LocalDate until, Almanac almanac) {
        return rule.turns(from, until, hours(group.hours()), almanac).stream()
                .map(turn -> new Line(group, turn, zones.here()))
                .toList();
    }

    private static List<Hours> hours(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(","))
                        .map(span -> span.split("-"))
                        .map(span -> new Hours(LocalTime.parse(span[0]), LocalTime.parse(span[1])))
                        .toList();
    }

    private void insert(UUID plan, List<Line> lines, String otherwise, Instant now) {
        statement("""
                insert into planned_task as task (community, id, plan, place, window_from, turn, label, opens_at, due_at, rests)
                select d.community, uuidv7(), d.id, w.place, t.key, t.n, d.title || ' ' || p.spoken_label || t.label,
                       t.opens, t.due, nullif(t.rests, '')::tstzmultirange
                  from plan d
                  join plan_place w on w.community = d.community and w.plan = d.id
                  join community_place_v1 p on p.community = w.community and p.id = w.place
                  join turn t on t.rule = d.frequency and t.hours = %s
                   and t.first >= d.since and (d.until is null or t.first < d.until)
                 where d.community = :community and (:plan = :all or d.id = :plan) and t.due > d.made_at
                on conflict (community, plan, place, window_from, turn) do %s
                """.formatted(HOURS, otherwise), plan, lines, now).update();
    }

    /** What has not begun and would not any more, since a season was set anew or a holiday announced. */
    private void takeBack(UUID plan, Collection<String> rules, List<Line> lines, LocalDate until, Instant now) {
        statement("""
                update planned_task task set withdrawn_at = :now
                  from plan d
                 where d.community = :community and (:plan = :all or d.id = :plan)
                   and task.community = d.community and task.plan = d.id
                   and d.frequency = any (:changing::text[])
                   and task.opens_at > :now and task.opens_at < :until and task.opened_at is null and task.withdrawn_at is null
                   and not exists (select from turn t
                                    where t.rule = d.frequency and t.hours = %s
                                      and t.key = task.window_from and t.n = task.turn)
                """.formatted(HOURS), plan, lines, now)
                .param("changing", rules.toArray(String[]::new))
                .param("until", until.atStartOfDay(zones.here()).toOffsetDateTime())
                .update();
    }

    private JdbcClient.StatementSpec statement(String text, UUID plan, List<Line> lines, Instant now) {
        return sql.sql("""
                with turn as (
                    select * from unnest(:rules::text[], :hours::text[], :keys::text[]::date[], :firsts::text[]::date[],
                                         :turns::int[], :labels::text[], :opens::text[]::timestamptz[],
                                         :due::text[]::timestamptz[], :rests::text[])
                           as t (rule, hours, key, first, n, label, opens, due, rests)
                )
                """ + text)
                .param("community", community())
                .param("plan", plan)
                .param("all", Turns.ALL)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rules", column(lines, line -> line.group().rule()))
                .param("hours", column(lines, line -> line.group().hours()))
                .param("keys", column(lines, line -> line.turn().key().toString()))
                .param("firsts", column(lines, line -> line.turn().firstDay().toString()))
                .param("turns", lines.stream().map(line -> line.turn().n()).toArray(Integer[]::new))
                .param("labels", column(lines, Line::label))
                .param("opens", column(lines, line -> line.opens().toString()))
                .param("due", column(lines, line -> line.due().toString()))
                .param("rests", column(lines, Line::rests));
    }

    private static String[] column(List<Line> lines, Function<Line, String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
