package io.anju.plannedwork.plan;

import io.anju.kernel.Scope;
import io.anju.plannedwork.rule.Question;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is looked at at each place of a plan. */
@Component
public class AskedQuestions {

    /** Of a plan {@code d}, as one value: {@link #read} it. */
    public static final String OF_PLAN = """
            coalesce((select jsonb_agg(jsonb_build_object('words', q.words, 'unit', q.unit, 'low', q.low, 'high', q.high)
                                       order by q.n)
                        from plan_question q where q.community = d.community and q.plan = d.id), '[]')
            """;

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    AskedQuestions(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public List<Question> read(String asked) {
        return json.readValue(asked, QUESTIONS);
    }

    /** In their order. */
    public List<Question> of(UUID plan) {
        return List.copyOf(sql.sql("""
                select words, unit, low, high from plan_question where community = :community and plan = :plan order by n
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("plan", plan)
                .query(Question.class)
                .list());
    }
}
