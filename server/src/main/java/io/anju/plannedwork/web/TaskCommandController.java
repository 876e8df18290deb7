package io.anju.plannedwork.web;

import io.anju.kernel.Needs;
import io.anju.plannedwork.task.Judged;
import io.anju.plannedwork.task.TaskCommands;
import io.anju.servicedesk.OfflineCommand;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was done at turns without a network: it may come late but is never lost. */
@RestController
@RequestMapping("/api/communities/{community}/planned-task-commands")
class TaskCommandController {

    /**
     * What became of a command.
     *
     * @param outcome {@code applied} or {@code recorded}
     * @param reason why the task did not change, in words for whoever did it
     * @param judged what was seen, where it is done now
     */
    record Taken(
            String outcome,
            @Nullable String reason,
            @Nullable Judged judged,
            List<Judged.FaultTicket> tickets) {}

    private final TaskCommands commands;
    private final MessageSource texts;

    TaskCommandController(TaskCommands commands, MessageSource texts) {
        this.commands = commands;
        this.texts = texts;
    }

    /** Takes what was done, perhaps long after; nothing is refused for being late. */
    @PostMapping
    @Needs("planned.do")
    Taken take(@PathVariable UUID community, @Valid @RequestBody TaskEnvelope body, HttpServletRequest request)
            throws IOException {
        var outcome =
                commands.take(body.command(OfflineCommand.asSent(body.id(), request)), body.subject(), body.act());
        return outcome.reason() == null
                ? new Taken("applied", null, outcome.judged(), outcome.tickets())
                : new Taken("recorded", words(outcome.reason()), null, outcome.tickets());
    }

    private String words(String reason) {
        return texts.getMessage("plannedwork.recorded." + reason, null, Locale.CHINA);
    }
}
