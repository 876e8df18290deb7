package io.anju.standards.catalogue;

import java.time.LocalDate;
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
        return sql.sql("""
                        select v.clause, v.version, v.title, v.gist, v.kind, v.params, m.parameter,
                               coalesce(m.pausable, false) as pausable, v.lawful_default
                        from clause_version v left join deadline_measure m on m.clause = v.clause
                        where v.clause = :id and v.in_force_from <= :day
                        order by v.in_force_from desc limit 1""")
                .param("id", id)
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
                .optional();
    }

    /** Parameters as they are kept in the database. */
    public Map<String, Object> named(String values) {
        return json.readValue(values, NAMED_VALUES);
    }

    public String text(Map<String, Object> values) {
        return json.writeValueAsString(values);
    }
}
