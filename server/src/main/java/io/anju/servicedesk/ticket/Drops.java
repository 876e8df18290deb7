package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.Unacceptable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the phone was refused and whoever did it gave up: it changes nothing, and never did. That it was given up, and why, is kept for
 * whoever reads the ticket, so that nothing that was done goes missing without a word.
 */
@Component
@Transactional
class Drops implements FieldActs {

    private static final int LONGEST = 200;

    private final Tickets tickets;
    private final Facts facts;
    private final MessageSource texts;

    Drops(Tickets tickets, Facts facts, MessageSource texts) {
        this.tickets = tickets;
        this.facts = facts;
        this.texts = texts;
    }

    @Override
    public Set<FieldCommand.Kind> kinds() {
        return Set.of(FieldCommand.Kind.DROP);
    }

    /** Never too late: it tells of what happened in the phone. */
    @Override
    public Optional<String> take(FieldAct act) {
        var dropped = act.step().said().dropped();
        var reason = act.step().command().note();
        if (dropped == null || reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw new Unacceptable("servicedesk.drop-unsaid", "payload.note");
        }
        var ticket = tickets.toChange(act.step().ticket());
        var detail = new HashMap<>(act.envelope());
        detail.put("note", note(reason, dropped));
        detail.put("reason", reason);
        detail.put("dropped", dropped.id());
        detail.put("droppedKind", dropped.kind().name());
        detail.put("droppedTime", dropped.deviceTime().toString());
        facts.record(Desk.fact(DeskFacts.DROPPED, ticket, act.step().at(), Source.TYPED)
                .saying(dropped.kind().name().toLowerCase(Locale.ROOT), detail));
        return Optional.empty();
    }

    private String note(String reason, Said.Dropped dropped) {
        var refusal = dropped.refusal();
        return refusal == null || refusal.isBlank()
                ? reason
                : texts.getMessage("servicedesk.dropped-after", new Object[] {reason, refusal}, Locale.CHINA);
    }
}
