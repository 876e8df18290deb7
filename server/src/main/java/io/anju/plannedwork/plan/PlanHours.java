package io.anju.plannedwork.plan;

import io.anju.plannedwork.rule.Hours;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between which hours a plan is done. */
@Component
public class PlanHours {

    /** Of a plan {@code d}, as one value: {@link #read} it. */
    public static final String OF_PLAN = """
            coalesce((select jsonb_agg(jsonb_build_object('opens', h.opens, 'closes', h.closes) order by h.n)
                        from plan_hours h where h.community = d.community and h.plan = d.id), '[]')
            """;

    private static final TypeReference<List<Hours>> HOURS = new TypeReference<>() {};

    private final JsonMapper json;

    PlanHours(JsonMapper json) {
        this.json = json;
    }

    public List<Hours> read(String hours) {
        return json.readValue(hours, HOURS);
    }
}
