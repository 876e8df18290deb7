package io.anju.standards.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads clauses. Nothing in the running product writes them: an edition comes with a migration. */
@Component
public class Catalogue {

    private static final TypeReference<Map<String, Object>> NAMED_VALUES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    Catalogue(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The clause as it reads on the day. */
    public Optional<Clause> inForce(String id, LocalDate day) {
        return inForce(List.of(id), day).stream().findFirst();
    }

    /** The same of many; those that there are. */
    public List<Clause> inForce(Collection<String> ids, LocalDate day) {
        return sql.sql("""
                        select distinct on (v.clause) v.clause, v.version, v.title, v.gist, v.kind, v.params, m.parameter,
                               coalesce(m.pausable, false) as pausable, v.lawful_default
                        from clause_version v left join deadline_measure m on m.clause = v.clause
                        where v.clause = any (:ids::text[]) and v.in_force_from <= :day
                        order by v.clause, v.in_force_from desc""")
                .param("ids", ids.toArray(String[]::new))
                .param("day", day)
                .query((row, n) -> new Clause(
                        row.getString("clause"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("gist"),
                        row.getString("kind"),
                        named(row.getString("params")),
                        row.getString("parameter"),
                        row.getBoolean("pausable"),
                        row.getString("lawful_default")))
                .list();
    }

    /** Parameters as they are kept in the database. */
    public Map<String, Object> named(String values) {
        return json.readValue(values, NAMED_VALUES);
    }

    public String text(Map<String, Object> values) {
        return json.writeValueAsString(values);
    }
}
