package io.anju.standards.wall;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.standards.catalogue.Catalogue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the community in scope promises, for everybody who lives there to see (S15-005): what the wall can judge, in its own numbers,
 * beside how it was kept.
 */
@Service
public class PublishedPromises {

    /**
     * What fell due within a month.
     *
     * @param judged kept or not by now; what is open is not in it
     */
    public record Kept(int met, int judged) {}

    /** @param numbers the community's own, by the catalogue's name, where they are not the catalogue's */
    public record Promise(
            String clause,
            String title,
            String gist,
            Map<String, BigDecimal> numbers,
            Kept thisMonth,
            Kept lastMonth) {}

    /** @param community what it is called */
    public record Published(String community, LocalDate asOf, List<Promise> items) {}

    private record Terms(
            String clause, String title, String gist, Map<String, Object> own, Map<String, Object> standard) {}

    private final JdbcClient sql;
    private final Catalogue catalogue;
    private final WallReading walls;
    private final CommunityZone zones;
    private final BusinessClock clock;

    PublishedPromises(
            JdbcClient sql, Catalogue catalogue, WallReading walls, CommunityZone zones, BusinessClock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.walls = walls;
        this.zones = zones;
        this.clock = clock;
    }

    /** By clause; facts recorded a moment ago are in. */
    @Transactional
    public Published now() {
        var now = clock.instant();
        var today = zones.dayHere(now);
        var running = bricks(YearMonth.from(today));
        var last = bricks(YearMonth.from(today).minusMonths(1));
        var items = terms(now).stream()
                .map(one -> new Promise(
                        one.clause(),
                        one.title(),
                        one.gist(),
                        numbers(one),
                        kept(running, one.clause()),
                        kept(last, one.clause())))
                .toList();
        return new Published(name(), today, items);
    }

    private Map<String, Wall.Brick> bricks(YearMonth month) {
        return walls.of(Period.of(month)).sets().stream()
                .flatMap(set -> set.clauses().stream())
                .collect(Collectors.toMap(Wall.Brick::id, Function.identity()));
    }

    private static Kept kept(Map<String, Wall.Brick> bricks, String clause) {
        var brick = bricks.get(clause);
        return brick == null ? new Kept(0, 0) : new Kept(brick.met(), brick.met() + brick.breached());
    }

    private static Map<String, BigDecimal> numbers(Terms terms) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        terms.own().forEach((name, value) -> {
            if (value instanceof Number number && !value.equals(terms.standard().get(name))) {
                numbers.put(name, new BigDecimal(number.toString()));
            }
        });
        return numbers;
    }

    private List<Terms> terms(Instant now) {
        return sql.sql("""
                        select a.clause, c.title, c.gist, last.parameters, c.params
                        from adoption a
                        join deadline_measure m on m.clause = a.clause
                        join lateral (
                            select v.clause_version, v.parameters, v.ends
                            from adoption_version v
                            where v.community = a.community and v.adoption = a.id and v.in_force_from <= :now
                            order by v.in_force_from desc limit 1
                        ) last on not last.ends
                        join clause_version c on c.clause = a.clause and c.version = last.clause_version
                        where a.community = :community
                        order by a.clause""")
                .param("community", Scope.current().requiredCommunity())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Terms(
                        row.getString("clause"),
                        row.getString("title"),
                        row.getString("gist"),
                        catalogue.named(row.getString("parameters")),
                        catalogue.named(row.getString("params"))))
                .list();
    }

    private String name() {
        return sql.sql("select name from identity_community_v1 where id = :community")
                .param("community", Scope.current().requiredCommunity())
                .query(String.class)
                .single();
    }
}
