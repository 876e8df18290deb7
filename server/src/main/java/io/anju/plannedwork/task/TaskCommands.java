package io.anju.plannedwork.task;

import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.OfflineCommand;
import io.anju.servicedesk.OfflineCommands;
import io.anju.servicedesk.OfflineCommands.Received;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what was done at turns without a network, however late it comes. The fact is always kept; the turn changes only if it still can. */
@Service
@Transactional
public class TaskCommands {

    /**
     * @param reason why it changed nothing, as {@code plannedwork.recorded} words it; null where it was applied
     * @param judged what was seen, where it is done now
     * @param tickets what was opened or joined, applied or not
     */
    public record Outcome(@Nullable String reason, @Nullable Judged judged, List<Judged.FaultTicket> tickets) {

        public Outcome {
            tickets = List.copyOf(tickets);
        }

        private static Outcome applied() {
            return new Outcome(null, null, List.of());
        }

        private static Outcome recorded(String reason) {
            return new Outcome(reason, null, List.of());
        }
    }

    private final OfflineCommands envelopes;
    private final TaskRows rows;
    private final Doers doers;
    private final TaskWork work;
    private final TaskDrops drops;

    TaskCommands(OfflineCommands envelopes, TaskRows rows, Doers doers, TaskWork work, TaskDrops drops) {
        this.envelopes = envelopes;
        this.rows = rows;
        this.doers = doers;
        this.work = work;
        this.drops = drops;
    }

    /**
     * Refuses what can never be right: an unknown task, somebody else's command, a photo that is not here; and what would be done
     * by it, but lacks what belongs to it.
     *
     * @throws NotFound for a task that is not here
     * @throws Unacceptable for the rest
     */
    public Outcome take(OfflineCommand command, UUID id, TaskAct act) {
        var task = rows.locked(id);
        var received = envelopes.receive(command, task.opensAt());
        return switch (act) {
            case TaskAct.Done done -> done(task, done.done(), received);
            case TaskAct.Skip skip -> skip(task, skip.skipped(), received);
            case TaskAct.Drop drop -> {
                drops.keep(task, drop, received);
                yield Outcome.applied();
            }
        };
    }

    private Outcome done(TaskRow task, DoneTask done, Received received) {
        var no = refusal(task, done.doneFor(), received.at());
        if (no.isEmpty()) {
            var judged = work.done(task, done, received.at(), received.envelope());
            return new Outcome(null, judged, judged.tickets());
        }
        var reason = no.get().reason();
        return new Outcome(reason, null, work.doneInVain(task, done, received.at(), reason, received.envelope()));
    }

    private Outcome skip(TaskRow task, Skipped skipped, Received received) {
        var no = refusal(task, null, received.at());
        if (no.isEmpty()) {
            work.skipped(task, skipped, received.at(), received.envelope());
            return Outcome.applied();
        }
        work.keepSkipped(task, skipped, received.at(), received.envelope());
        return Outcome.recorded(no.get().reason());
    }

    private Optional<TaskRefused> refusal(TaskRow task, @Nullable UUID doneFor, Instant at) {
        return doers.refusal(task, Scope.current().actor().required(), doneFor, at);
    }
}
