package io.anju.plannedwork.task;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.kernel.Scope;
import io.anju.plannedwork.task.Judged.FaultTicket;
import io.anju.servicedesk.FoundFaults;
import io.anju.servicedesk.FoundFaults.Fault;
import io.anju.servicedesk.FoundFaults.Reported;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is not good becomes a ticket, or joins the one that is open there: one for each category, with all that is wrong and the photos. */
@Component
class TaskFaults {

    /** A ticket's words are read on a phone. */
    private static final int LONGEST = 1000;

    /** Ours, where what the ticket is about has no limit: as long as what is minor. */
    private static final Duration TO_PUT_RIGHT = Duration.ofHours(24);

    private final JdbcClient sql;
    private final FoundFaults faults;
    private final ReadingWords words;
    private final Expectations expectations;
    private final Promises promises;
    private final MessageSource texts;

    TaskFaults(
            JdbcClient sql,
            FoundFaults faults,
            ReadingWords words,
            Expectations expectations,
            Promises promises,
            MessageSource texts) {
        this.sql = sql;
        this.faults = faults;
        this.words = words;
        this.expectations = expectations;
        this.promises = promises;
        this.texts = texts;
    }

    /** @param readings one for each question of the task's plan, in their order */
    List<FaultTicket> report(TaskRow task, List<Reading> readings, DoneTask done, Instant seenAt) {
        var found = new LinkedHashMap<Optional<String>, List<String>>();
        for (int n = 0; n < readings.size(); n++) {
            if (!readings.get(n).well()) {
                found.computeIfAbsent(Optional.ofNullable(task.category(n)), each -> new ArrayList<>())
                        .add(words.of(readings.get(n)));
            }
        }
        var tickets = new LinkedHashMap<UUID, FaultTicket>();
        found.forEach((category, wrong) -> {
            var ticket = report(task, category, wrong, done, seenAt);
            tickets.putIfAbsent(ticket.ticket(), ticket);
        });
        return List.copyOf(tickets.values());
    }

    private FaultTicket report(
            TaskRow task, Optional<String> category, List<String> wrong, DoneTask done, Instant seenAt) {
        var said = new ArrayList<>(wrong);
        Optional.ofNullable(done.note()).ifPresent(said::add);
        var text = String.join("；", said);
        var reported = faults.report(new Fault(
                task.id(),
                task.place(),
                category.orElse(null),
                texts.getMessage("plannedwork.found-at", new Object[] {task.title()}, Locale.CHINA),
                text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text,
                done.photos(),
                seenAt));
        keep(task.id(), reported, String.join("；", wrong));
        owe(task, reported, seenAt);
        return new FaultTicket(reported.ticket(), reported.number(), reported.joined());
    }

    /** Once for each ticket, however often it is found: at risk at once, broken when the ticket is not closed by its limit. */
    private void owe(TaskRow task, Reported reported, Instant seenAt) {
        var due = limit(reported, seenAt);
        // What joins a ticket whose limit is over is late from then.
        var since = due.isBefore(seenAt) ? due : seenAt;
        Optional.ofNullable(task.watches())
                .flatMap(clause -> promises.adopted(clause, seenAt))
                .ifPresent(promise -> expectations.expectAll(List.of(new NewExpectation(
                        TaskExpectations.PUT_RIGHT,
                        reported.ticket(),
                        reported.number(),
                        promise.version(),
                        promise.clause(),
                        since,
                        since,
                        due,
                        TaskExpectations.KEPT_BY))));
    }

    static Instant limit(Reported reported, Instant seenAt) {
        return Objects.requireNonNullElseGet(reported.dueAt(), () -> seenAt.plus(TO_PUT_RIGHT));
    }

    private void keep(UUID task, Reported reported, String wrong) {
        sql.sql("""
                insert into task_fault (community, task, ticket, number, joined, words)
                values (:community, :task, :ticket, :number, :joined, :words)
                on conflict (community, task, ticket) do update set words = task_fault.words || '；' || excluded.words
                 where position(excluded.words in task_fault.words) = 0
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("task", task)
                .param("ticket", reported.ticket())
                .param("number", reported.number())
                .param("joined", reported.joined())
                .param("words", wrong)
                .update();
    }
}
