package io.anju.plannedwork.task;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.task.TaskAct.Drop;
import io.anju.plannedwork.task.TaskAct.Dropped;
import io.anju.servicedesk.OfflineCommands.Received;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the phone was refused and whoever did it gave up: it changes nothing, and never did. That it was given up, and why, is kept as
 * that of a ticket is.
 */
@Component
class TaskDrops {

    private static final int LONGEST = 200;

    private final Facts facts;
    private final MessageSource texts;

    TaskDrops(Facts facts, MessageSource texts) {
        this.facts = facts;
        this.texts = texts;
    }

    /** @throws Unacceptable where it does not say what is given up, or why in at most 200 characters */
    void keep(TaskRow task, Drop drop, Received received) {
        var dropped = drop.dropped();
        var reason = drop.note();
        if (dropped == null || reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw new Unacceptable("servicedesk.drop-unsaid", "payload.note");
        }
        var detail = new HashMap<>(received.envelope());
        detail.put("note", note(reason, dropped));
        detail.put("reason", reason);
        detail.put("dropped", dropped.id());
        detail.put("droppedKind", dropped.verb().toUpperCase(Locale.ROOT));
        detail.put("droppedTime", dropped.deviceTime().toString());
        facts.record(NewFact.of(
                        TaskFacts.DROPPED, task.id(), Scope.current().actor().required(), received.at(), Source.TYPED)
                .at(task.place())
                .saying(dropped.verb(), detail));
    }

    private String note(String reason, Dropped dropped) {
        var refusal = dropped.refusal();
        return refusal == null || refusal.isBlank()
                ? reason
                : texts.getMessage("servicedesk.dropped-after", new Object[] {reason, refusal}, Locale.CHINA);
    }
}
