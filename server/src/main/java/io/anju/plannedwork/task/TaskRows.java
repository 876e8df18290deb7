package io.anju.plannedwork.task;

import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns, each for whoever changes it: who comes at the same moment waits, and then sees what this one did. */
@Component
class TaskRows {

    private final JdbcClient sql;

    TaskRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws NotFound for a task that is not here */
    TaskRow locked(UUID id) {
        return sql.sql("""
                select t.id, t.plan, t.place, d.title, d.post, d.photo, coalesce(r.people, 1) as people,
                       coalesce(r.categories, '{}') as categories, r.watches, t.opens_at,
                       t.done_at is not null as done, t.withdrawn_at is not null as withdrawn, t.assignee
                  from planned_task t
                  join plan d on d.community = t.community and d.id = t.plan
                  left join plan_field_rule r on r.community = t.community and r.plan = t.plan
                 where t.community = :community and t.id = :id
                   for update of t
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> row(row))
                .optional()
                .orElseThrow(() -> new NotFound("plannedwork.no-such-task"));
    }

    /**
     * Whether it could be done at that moment, which may be over: it had begun, and was not out of hand between its stretches. What
     * rests now may have been in hand then, and the other way round.
     */
    boolean wasOpen(TaskRow task, Instant at) {
        return sql.sql("""
                select opens_at <= :at and (opened_at is not null or rests is not null) and coalesce(not rests @> :at, true)
                  from planned_task where community = :community and id = :id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", task.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private static TaskRow row(ResultSet row) throws SQLException {
        return new TaskRow(
                row.getObject("id", UUID.class),
                row.getObject("plan", UUID.class),
                row.getObject("place", UUID.class),
                row.getString("title"),
                row.getString("post"),
                row.getBoolean("photo"),
                row.getInt("people"),
                List.of((String[]) row.getArray("categories").getArray()),
                row.getString("watches"),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("done"),
                row.getBoolean("withdrawn"),
                row.getObject("assignee", UUID.class));
    }
}
