package io.anju.plannedwork.task;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.plannedwork.plan.AskedQuestions;
import io.anju.plannedwork.rule.Question;
import io.anju.workforce.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be done. */
@Component
public class OpenTasks {

    /** A worker carries no more in hand than that; what is due first comes first. */
    private static final int MOST = 200;

    /**
     * @param label what is to be done and where
     * @param late whether its time is over
     */
    public record Task(
            UUID id,
            String title,
            String place,
            String label,
            @Nullable String clause,
            int minutes,
            boolean photo,
            Instant opensAt,
            Instant dueAt,
            boolean late,
            List<Question> questions) {}

    private final JdbcClient sql;
    private final Staff staff;
    private final BusinessClock clock;
    private final AskedQuestions questions;

    OpenTasks(JdbcClient sql, Staff staff, BusinessClock clock, AskedQuestions questions) {
        this.sql = sql;
        this.staff = staff;
        this.clock = clock;
        this.questions = questions;
    }

    /**
     * Of the caller's post, the most urgent first and in the order in which one walks; none for whoever has no post here. What was
     * missed stays until its next turn at the place has begun.
     */
    @Transactional(readOnly = true)
    public List<Task> mine() {
        return staff.ofAccount(Scope.current().actor().required())
                .map(one -> ofPost(one.post()))
                .orElse(List.of());
    }

    private List<Task> ofPost(String post) {
        var now = clock.instant();
        return sql.sql("""
                select t.id, d.title, p.spoken_label, t.label, d.clause, d.minutes, d.photo, t.opens_at, t.due_at,
                       %s as questions
                  from planned_task t
                  join plan d on d.community = t.community and d.id = t.plan
                  join plan_place w on w.community = t.community and w.plan = t.plan and w.place = t.place
                  join community_place_v1 p on p.community = t.community and p.id = t.place
                 where t.community = :community and d.post = :post and t.opened_at is not null and t.done_at is null
                   and t.withdrawn_at is null
                   and not exists (select from planned_task next
                                    where next.community = t.community and next.plan = t.plan and next.place = t.place
                                      and next.opens_at >= t.due_at and next.opened_at is not null)
                 order by t.due_at, d.title, w.n, t.turn
                 limit :most
                """.formatted(AskedQuestions.OF_PLAN))
                .param("community", Scope.current().requiredCommunity())
                .param("post", post)
                .param("most", MOST)
                .query((row, n) -> task(row, now))
                .list();
    }

    private Task task(ResultSet row, Instant now) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class).toInstant();
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("spoken_label"),
                row.getString("label"),
                row.getString("clause"),
                row.getInt("minutes"),
                row.getBoolean("photo"),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                due,
                !now.isBefore(due),
                questions.read(row.getString("questions")));
    }
}
