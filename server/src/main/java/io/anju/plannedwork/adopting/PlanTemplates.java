package io.anju.plannedwork.adopting;

import io.anju.plannedwork.adopting.Template.Suggested;
import io.anju.plannedwork.plan.AskedQuestions;
import io.anju.plannedwork.plan.PlanHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What ships for the clauses that are done again and again. */
@Component
class PlanTemplates {

    private final JdbcClient sql;
    private final AskedQuestions questions;
    private final PlanHours hours;

    PlanTemplates(JdbcClient sql, AskedQuestions questions, PlanHours hours) {
        this.sql = sql;
        this.questions = questions;
        this.hours = hours;
    }

    /** By clause; a clause that is not done by turns has none. */
    Map<String, Template> of(Collection<String> clauses) {
        return sql
                .sql("""
                select t.clause, t.title, t.post, t.places, t.minutes, t.photo,
                       coalesce((select jsonb_agg(jsonb_build_object('opens', h.opens, 'closes', h.closes) order by h.n)
                                   from plan_template_hours h where h.clause = t.clause), '[]') as hours,
                       coalesce((select jsonb_agg(jsonb_build_object('words', q.words, 'unit', q.unit, 'low', q.low,
                                                                     'high', q.high) order by q.n)
                                   from plan_template_question q where q.clause = t.clause), '[]') as questions
                  from plan_template t
                 where t.clause = any (:clauses::text[])
                """)
                .param("clauses", clauses.toArray(String[]::new))
                .query((row, n) -> template(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Template::clause, one -> one));
    }

    private Template template(ResultSet row) throws SQLException {
        return new Template(
                row.getString("clause"),
                row.getString("title"),
                row.getString("post"),
                Suggested.valueOf(row.getString("places")),
                row.getInt("minutes"),
                row.getBoolean("photo"),
                hours.read(row.getString("hours")),
                questions.read(row.getString("questions")));
    }
}
