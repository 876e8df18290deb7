package io.anju.community.move;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.sql.Array;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which steps moving in and out takes in a community, which papers it asks for and which supplies it has. */
@Service
@Transactional
public class MovePlans {

    /**
     * One direction's plan.
     *
     * @param documents the papers that have to be attached, by name
     * @param utilities the supplies that are opened or not applicable
     */
    public record Plan(Direction direction, List<StepKind> steps, List<String> documents, List<String> utilities) {

        public Plan {
            steps = steps.stream().distinct().toList();
            documents = List.copyOf(documents);
            utilities = List.copyOf(utilities);
        }
    }

    /** A step as people see it. */
    record Step(StepKind kind, String title, String clause) {}

    private final JdbcClient sql;
    private final BusinessClock clock;

    MovePlans(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The community's own, else the usual one with every step. */
    @Transactional(readOnly = true)
    public Plan of(Direction direction) {
        return sql.sql("""
                select array_to_string(coalesce(p.steps, (select array_agg(k.kind order by k.n) from move_step_kind k
                                                           where k.direction = u.direction)), ' ') as steps,
                       coalesce(p.documents, u.documents) as documents, coalesce(p.utilities, u.utilities) as utilities
                  from move_usual u
                  left join move_plan p on p.community = :community and p.direction = u.direction
                 where u.direction = :direction
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("direction", direction.name())
                .query((row, n) -> new Plan(
                        direction,
                        Stream.of(row.getString("steps").split(" "))
                                .map(StepKind::valueOf)
                                .toList(),
                        texts(row.getArray("documents")),
                        texts(row.getArray("utilities"))))
                .single();
    }

    /** For moves opened from now on. @throws Unacceptable for a step that this direction does not have */
    public void change(Plan plan) {
        var known = steps(plan.direction()).stream().map(Step::kind).toList();
        if (!known.containsAll(plan.steps())) {
            throw new Unacceptable("community.no-such-step", "steps");
        }
        sql.sql("""
                insert into move_plan (community, direction, steps, documents, utilities, changed_at, changed_by)
                values (:community, :direction, :steps::text[], :documents::text[], :utilities::text[], :now, :by)
                on conflict (community, direction) do update
                   set steps = excluded.steps, documents = excluded.documents, utilities = excluded.utilities,
                       changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("direction", plan.direction().name())
                .param("steps", plan.steps().stream().map(Enum::name).toArray(String[]::new))
                .param("documents", plan.documents().toArray(String[]::new))
                .param("utilities", plan.utilities().toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().actor().required())
                .update();
    }

    /** All there are of a direction, in their order. */
    List<Step> steps(Direction direction) {
        return sql.sql("select kind, title, clause from move_step_kind where direction = :direction order by n")
                .param("direction", direction.name())
                .query((row, n) -> new Step(
                        StepKind.valueOf(row.getString("kind")), row.getString("title"), row.getString("clause")))
                .list();
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
