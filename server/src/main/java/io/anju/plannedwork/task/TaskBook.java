package io.anju.plannedwork.task;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done of what is planned: once, by somebody whose it is or whoever plans, with every question answered. */
@Service
@Transactional
public class TaskBook {

    private final JdbcClient sql;
    private final TaskRows rows;
    private final Doers doers;
    private final TaskWork work;
    private final Facts facts;
    private final BusinessClock clock;

    TaskBook(JdbcClient sql, TaskRows rows, Doers doers, TaskWork work, Facts facts, BusinessClock clock) {
        this.sql = sql;
        this.rows = rows;
        this.doers = doers;
        this.work = work;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * What was seen is kept for good, and what is not good is a ticket.
     *
     * @throws NotFound for a task that is not here
     * @throws Unacceptable where something is missing that belongs to it
     * @throws TaskRefused when it has not begun, is done, is not planned any more, or is somebody else's
     */
    public Judged done(UUID id, DoneTask done) {
        var now = clock.instant();
        return work.done(mine(id, done.doneFor(), now), done, now, Map.of());
    }

    /**
     * It cannot be done now. The reason is kept as a fact, and it stays open.
     *
     * @throws NotFound for a task that is not here
     * @throws Unacceptable where the reason is none of the usual ones and is not said
     * @throws TaskRefused as {@link #done}
     */
    public void skip(UUID id, Skipped skipped) {
        var now = clock.instant();
        work.skipped(mine(id, null, now), skipped, now, Map.of());
    }

    /**
     * From now on only that person does it, or whoever plans.
     *
     * @param employee null for whoever has the post
     * @throws NotFound for a task that is not here
     * @throws Unacceptable for somebody who is not posted here
     * @throws TaskRefused when it is done or not planned any more
     */
    public void give(UUID id, @Nullable UUID employee) {
        var task = rows.locked(id);
        if (task.withdrawn()) {
            throw new TaskRefused.Withdrawn();
        }
        if (task.done()) {
            throw new TaskRefused.DoneAlready();
        }
        if (employee != null) {
            doers.here(employee, "employee");
        }
        sql.sql("update planned_task set assignee = :employee where community = :community and id = :id")
                .param("employee", employee)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .update();
        facts.record(NewFact.of(TaskFacts.GIVEN, id, Scope.current().actor().required(), clock.instant(), Source.TYPED)
                .at(task.place())
                .saying(null, employee == null ? Map.of() : Map.of("employee", employee)));
    }

    private TaskRow mine(UUID id, @Nullable UUID doneFor, Instant at) {
        var task = rows.locked(id);
        doers.refusal(task, Scope.current().actor().required(), doneFor, at).ifPresent(no -> {
            throw no;
        });
        return task;
    }
}
