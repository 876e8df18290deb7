package io.anju.standards.adoption;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.standards.catalogue.Catalogue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sets of clauses that a community may adopt in one go: each of the plans, and selections from them for what stands there or for
 * a beginning.
 */
@Service
@Transactional(readOnly = true)
public class ClauseSets {

    /**
     * @param code S01 to S19 for a plan, a word for a selection
     * @param selection whether it is taken from several plans
     * @param clauses how many it has
     * @param measured how many of them the wall can judge
     * @param adopted how many of them are in force here
     */
    public record Line(String code, String title, boolean selection, int clauses, int measured, int adopted) {}

    /** @param parameters the catalogue's; null for one that the source leaves open */
    public record Item(
            String clause,
            String title,
            String gist,
            boolean measured,
            boolean adopted,
            Map<String, Object> parameters) {}

    /** By set the clauses that belong to it. */
    private static final String MEMBERS = """
            member as (
                select c.set_code as code, c.id as clause from clause c
                union all
                select s.selection, c.id from clause_selection_set s join clause c on c.set_code = s.set_code
                union all
                select selection, clause from clause_selection_clause
            ), in_force as (
                %s
            )""".formatted(InForce.VERSIONS);

    private final JdbcClient sql;
    private final Catalogue catalogue;
    private final CommunityZone zones;
    private final BusinessClock clock;

    ClauseSets(JdbcClient sql, Catalogue catalogue, CommunityZone zones, BusinessClock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.zones = zones;
        this.clock = clock;
    }

    /** Selections first, then the plans by number; none without clauses. */
    public List<Line> all() {
        return List.copyOf(sql.sql("""
                        with %s, named as (
                            select code, title, true as selection, n from clause_selection
                            union all
                            select code, title, false, 0 from clause_set
                        )
                        select s.code, s.title, s.selection, count(*)::int as clauses, count(d.clause)::int as measured,
                               count(f.clause)::int as adopted
                        from named s
                        join member m on m.code = s.code
                        left join deadline_measure d on d.clause = m.clause
                        left join in_force f on f.clause = m.clause
                        group by s.code, s.title, s.selection, s.n
                        order by s.selection desc, s.n, s.code""".formatted(MEMBERS))
                .param("community", Scope.current().requiredCommunity())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Line.class)
                .list());
    }

    /**
     * Its clauses as they read today, by id.
     *
     * @throws NotFound where there is no set of that code
     */
    public List<Item> of(String code) {
        Instant now = clock.instant();
        var items = sql.sql("""
                        with %s
                        select distinct on (v.clause) v.clause, v.title, v.gist, v.params, d.clause is not null as measured,
                               f.clause is not null as adopted
                        from member m
                        join clause_version v on v.clause = m.clause and v.in_force_from <= :today
                        left join deadline_measure d on d.clause = m.clause
                        left join in_force f on f.clause = m.clause
                        where m.code = :code
                        order by v.clause, v.in_force_from desc""".formatted(MEMBERS))
                .param("community", Scope.current().requiredCommunity())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("today", zones.dayHere(now))
                .param("code", code)
                .query((row, n) -> item(row))
                .list();
        if (items.isEmpty()) {
            throw new NotFound("standards.no-such-set");
        }
        return List.copyOf(items);
    }

    private Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("clause"),
                row.getString("title"),
                row.getString("gist"),
                row.getBoolean("measured"),
                row.getBoolean("adopted"),
                catalogue.named(row.getString("params")));
    }
}
