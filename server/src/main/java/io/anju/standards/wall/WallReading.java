package io.anju.standards.wall;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.standards.Unmeasurable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the wall of the community in scope. */
@Service
public class WallReading {

    /**
     * Every clause of every set, in order, with its counts; what was adopted and how it read at an instant. What ended within the
     * period was promised in it.
     */
    static final String BRICKS = """
            with counted as (
                select clause, %s from (%s) standing group by clause
            ), adopted as (
                select a.clause
                from adoption a
                join lateral (
                    select v.ends, v.in_force_from
                    from adoption_version v
                    where v.community = a.community and v.adoption = a.id and v.in_force_from <= :readAt
                    order by v.in_force_from desc limit 1
                ) last on not last.ends or last.in_force_from > :began
                where a.community = :community
            ), edition as (
                select distinct on (clause) clause, title
                from clause_version
                where in_force_from <= :readOn
                order by clause, in_force_from desc
            )
            select s.code, s.title as set_title, e.clause, e.title, a.clause is not null as adopted,
                   m.clause is not null as measured, d.met, d.breached, d.at_risk, d.open
            from clause_set s
            left join (clause c join edition e on e.clause = c.id) on c.set_code = s.code
            left join adopted a on a.clause = c.id
            left join deadline_measure m on m.clause = c.id
            left join counted d on d.clause = c.id
            order by s.code, c.id""".formatted(Standing.SUMS, Standing.PIECES);

    private final JdbcClient sql;
    private final RollUps rollUps;
    private final List<Unmeasurable> unmeasurable;
    private final CommunityZone zones;
    private final BusinessClock clock;

    WallReading(
            JdbcClient sql,
            RollUps rollUps,
            List<Unmeasurable> unmeasurable,
            CommunityZone zones,
            BusinessClock clock) {
        this.unmeasurable = List.copyOf(unmeasurable);
        this.sql = sql;
        this.rollUps = rollUps;
        this.zones = zones;
        this.clock = clock;
    }

    /** All clauses of the catalogue, as adopted and worded by the end of the period; facts recorded a moment ago are in. */
    @Transactional
    public Wall of(Period period) {
        rollUps.catchUp();
        var now = clock.instant();
        var readAt = period.readAt(zones.here(), now);
        var whyNot = new HashMap<String, String>();
        unmeasurable.forEach(each -> whyNot.putAll(each.here()));
        var rows = sql.sql(BRICKS)
                .param("community", Scope.current().requiredCommunity())
                .param("from", period.from())
                .param("to", period.to())
                .param("readAt", readAt.atOffset(ZoneOffset.UTC))
                .param(
                        "began",
                        period.from().atStartOfDay(zones.here()).toInstant().atOffset(ZoneOffset.UTC))
                .param("readOn", zones.dayHere(readAt))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Row(
                        row.getString("code"), row.getString("set_title"), brick(row, whyNot, readAt.equals(now))))
                .list();
        return new Wall(now, period, sets(rows));
    }

    private record Row(String set, String title, Wall.@Nullable Brick brick) {}

    private static List<Wall.Set> sets(List<Row> rows) {
        var sets = new LinkedHashMap<String, Wall.Set>();
        for (var row : rows) {
            var set = sets.computeIfAbsent(row.set(), code -> new Wall.Set(code, row.title(), new ArrayList<>()));
            if (row.brick() != null) {
                set.clauses().add(row.brick());
            }
        }
        return List.copyOf(sets.values());
    }

    /** Null for a set without clauses of its own. Why something cannot be judged now says nothing of a past that was judged. */
    private static Wall.@Nullable Brick brick(ResultSet row, Map<String, String> whyNot, boolean running)
            throws SQLException {
        if (row.getString("clause") == null) {
            return null;
        }
        var tally = new Tally(row.getInt("met"), row.getInt("breached"), row.getInt("at_risk"), row.getInt("open"));
        var adopted = row.getBoolean("adopted");
        var measured = row.getBoolean("measured");
        var because = measured && (running || tally.isEmpty()) ? whyNot.get(row.getString("clause")) : null;
        return new Wall.Brick(
                row.getString("clause"),
                row.getString("title"),
                adopted,
                measured,
                because,
                adopted && (!measured || because != null) ? tally.verdictOfUnmeasurable() : tally.verdict(),
                tally.met(),
                tally.breached(),
                tally.atRisk(),
                tally.open());
    }
}
