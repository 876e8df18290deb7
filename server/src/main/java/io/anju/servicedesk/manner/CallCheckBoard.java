package io.anju.servicedesk.manner;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.servicedesk.manner.CheckItem.Scored;
import io.anju.servicedesk.who.NameOf;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which calls are to be checked, what was found, and how each agent does. */
@Component
@Transactional(readOnly = true)
public class CallCheckBoard {

    private static final Duration RECENT = Duration.ofDays(7);

    private static final int SAMPLE = 20;

    private static final int MOST = 100;

    /** A noted call that nobody has checked. */
    public record Candidate(
            UUID call,
            UUID agent,
            @Nullable String agentName,
            Instant beganAt,
            int heldSeconds,
            @Nullable String need) {}

    /**
     * What was found.
     *
     * @param average of the lines with points, 1 to 5 with two digits
     */
    public record Check(
            UUID id,
            UUID call,
            UUID agent,
            @Nullable String agentName,
            Instant callBeganAt,
            Instant checkedAt,
            @Nullable BigDecimal average,
            @Nullable String note,
            List<Score> scores) {

        public Check {
            scores = List.copyOf(scores);
        }
    }

    /** A line of the list and how often it was not kept. */
    public record Failed(String item, String words, int times) {}

    /**
     * How somebody on the telephone did in a month.
     *
     * @param average of their checks, 1 to 5 with two digits
     * @param hungUpFirst how many of their calls we ended before the caller did (S05-048)
     */
    public record Agent(
            UUID agent,
            @Nullable String name,
            int calls,
            int checks,
            @Nullable BigDecimal average,
            int hungUpFirst,
            List<Failed> failed) {

        public Agent {
            failed = List.copyOf(failed);
        }
    }

    private final JdbcClient sql;
    private final BusinessClock clock;
    private final CommunityZone zones;

    CallCheckBoard(JdbcClient sql, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.clock = clock;
        this.zones = zones;
    }

    /** Twenty of the last seven days' that others noted, drawn by their id: the same whoever looks, so that nobody picks. */
    public List<Candidate> candidates() {
        return sql.sql("""
                select c.id, c.noted_by, %s as name, c.began_at, c.held_seconds, c.need
                  from phone_call c
                 where c.community = :community and c.noted_by is not null and c.noted_by <> :me and c.began_at > :since
                   and not exists (select from call_check k where k.community = c.community and k.call = c.id)
                 order by md5(c.id::text) limit :most
                """.formatted(NameOf.account("c", "noted_by")))
                .param("community", community())
                .param("me", Scope.current().actor().required())
                .param("since", clock.instant().minus(RECENT).atOffset(ZoneOffset.UTC))
                .param("most", SAMPLE)
                .query((row, n) -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getObject("noted_by", UUID.class),
                        row.getString("name"),
                        instant(row, "began_at"),
                        row.getInt("held_seconds"),
                        row.getString("need")))
                .list();
    }

    /**
     * The newest first, at most 100.
     *
     * @param agent whose; everybody's when null
     */
    public List<Check> checks(@Nullable UUID agent) {
        var rows = new LinkedHashMap<UUID, List<Score>>();
        var heads = new LinkedHashMap<UUID, Check>();
        sql.sql("""
                select c.id, c.call, c.agent, %s as name, p.began_at, c.checked_at, c.voice_average, c.note,
                       s.item, s.words, s.clause, s.scored, s.points
                  from (select * from call_check
                         where community = :community and (:agent::uuid is null or agent = :agent::uuid)
                         order by checked_at desc limit :most) c
                  join phone_call p on p.community = c.community and p.id = c.call
                  join call_check_score s on s.community = c.community and s.call_check = c.id
                 order by c.checked_at desc, c.id, s.id
                """.formatted(NameOf.account("c", "agent")))
                .param("community", community())
                .param("agent", agent)
                .param("most", MOST)
                .query((row, n) -> {
                    var check = check(row);
                    heads.putIfAbsent(check.id(), check);
                    rows.computeIfAbsent(check.id(), id -> new ArrayList<>()).add(score(row));
                    return check.id();
                })
                .list();
        return heads.values().stream()
                .map(head -> with(head, rows.getOrDefault(head.id(), List.of())))
                .toList();
    }

    public List<Agent> agents(YearMonth month) {
        var from = month.atDay(1).atStartOfDay(zones.here()).toOffsetDateTime();
        var until = month.plusMonths(1).atDay(1).atStartOfDay(zones.here()).toOffsetDateTime();
        var failed = failed(from, until);
        return sql.sql("""
                select c.noted_by, %s as name, count(*) as calls, count(k.id) as checks,
                       round(avg(k.voice_average), 2) as average,
                       count(*) filter (where c.ended_by = 'AGENT' and c.answered_at is not null) as first
                  from phone_call c left join call_check k on k.community = c.community and k.call = c.id
                 where c.community = :community and c.noted_by is not null and c.began_at >= :from and c.began_at < :until
                 group by c.community, c.noted_by order by calls desc, c.noted_by
                """.formatted(NameOf.account("c", "noted_by")))
                .param("community", community())
                .param("from", from)
                .param("until", until)
                .query((row, n) -> {
                    var agent = row.getObject("noted_by", UUID.class);
                    return new Agent(
                            agent,
                            row.getString("name"),
                            row.getInt("calls"),
                            row.getInt("checks"),
                            row.getBigDecimal("average"),
                            row.getInt("first"),
                            failed.getOrDefault(agent, List.of()));
                })
                .list();
    }

    private Map<UUID, List<Failed>> failed(OffsetDateTime from, OffsetDateTime until) {
        var failed = new LinkedHashMap<UUID, List<Failed>>();
        sql.sql("""
                select k.agent, s.item, max(s.words) as words, count(*) as times
                  from call_check k
                  join phone_call c on c.community = k.community and c.id = k.call
                  join call_check_score s on s.community = k.community and s.call_check = k.id
                 where k.community = :community and c.began_at >= :from and c.began_at < :until
                   and (s.scored = 'KEPT' and s.points = 0 or s.scored = 'POINTS' and s.points < :enough)
                 group by k.agent, s.item order by times desc, s.item
                """)
                .param("community", community())
                .param("from", from)
                .param("until", until)
                .param("enough", Score.GOOD_ENOUGH)
                .query((row, n) -> failed.computeIfAbsent(row.getObject("agent", UUID.class), id -> new ArrayList<>())
                        .add(new Failed(row.getString("item"), row.getString("words"), row.getInt("times"))))
                .list();
        return failed;
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(
                row.getObject("id", UUID.class),
                row.getObject("call", UUID.class),
                row.getObject("agent", UUID.class),
                row.getString("name"),
                instant(row, "began_at"),
                instant(row, "checked_at"),
                row.getBigDecimal("voice_average"),
                row.getString("note"),
                List.of());
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                row.getString("item"),
                row.getString("words"),
                row.getString("clause"),
                Scored.valueOf(row.getString("scored")),
                row.getInt("points"));
    }

    private static Check with(Check head, List<Score> scores) {
        return new Check(
                head.id(),
                head.call(),
                head.agent(),
                head.agentName(),
                head.callBeganAt(),
                head.checkedAt(),
                head.average(),
                head.note(),
                scores);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
