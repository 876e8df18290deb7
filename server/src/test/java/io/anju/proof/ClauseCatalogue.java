package io.anju.proof;

import io.anju.Anju;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The clauses of the newest edition with their modules, and how the wall judges those it can. */
record ClauseCatalogue(JdbcClient sql) {

    /**
     * One clause.
     *
     * @param judged the measure and its kinds, empty when the wall cannot tell
     * @param here whether the module that will keep it exists
     */
    record Line(String id, String module, String title, String judged, boolean here) {}

    List<Line> lines() {
        var modules = ApplicationModules.of(Anju.class).stream()
                .map(module -> module.getIdentifier().toString())
                .collect(Collectors.toUnmodifiableSet());
        return sql.sql("""
                select c.id, c.module, v.title, m.expectation_kind, m.fact_kind, m.fact_versions, m.parameter
                  from clause c
                  join lateral (select title from clause_version where clause = c.id order by version desc limit 1) v on true
                  left join deadline_measure m on m.clause = c.id
                 order by c.id
                """)
                .query((row, n) -> new Line(
                        row.getString("id"),
                        row.getString("module"),
                        row.getString("title"),
                        judged(
                                modules,
                                row.getString("parameter"),
                                row.getString("expectation_kind"),
                                row.getString("fact_kind"),
                                row.getString("fact_versions")),
                        modules.contains(row.getString("module"))))
                .list();
    }

    /** Bindings of the tests' own, to kinds of no module, are not the product's. */
    private static String judged(
            Set<String> modules, String parameter, String expectation, String fact, String versions) {
        return fact == null || !modules.contains(fact.substring(0, fact.indexOf('.')))
                ? ""
                : "deadline `%s`: `%s` by `%s` %s"
                        .formatted(
                                parameter,
                                expectation,
                                fact,
                                versions.replaceAll("[{}]", "v").replaceAll("v$", ""));
    }
}
