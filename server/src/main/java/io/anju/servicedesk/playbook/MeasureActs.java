package io.anju.servicedesk.playbook;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.ticket.FieldAct;
import io.anju.servicedesk.ticket.FieldActs;
import io.anju.servicedesk.ticket.FieldCommand.Kind;
import io.anju.servicedesk.ticket.Said.Agreed;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed at the cold room itself, as the phone wrote it down there: it counts from when it was agreed. */
@Component
@Transactional
class MeasureActs implements FieldActs {

    private final Temperatures temperatures;
    private final Facts facts;

    MeasureActs(Temperatures temperatures, Facts facts) {
        this.temperatures = temperatures;
        this.facts = facts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MEASURE);
    }

    @Override
    public Optional<String> take(FieldAct act) {
        var agreed = act.step().said().agreed();
        if (agreed == null) {
            throw new Unacceptable("servicedesk.measure-unsaid", "payload.agreed");
        }
        var tooLate = Optional.ofNullable(act.tooLate()).or(() -> apply(act, agreed));
        tooLate.ifPresent(reason -> record(act, agreed, reason));
        return tooLate;
    }

    private Optional<String> apply(FieldAct act, Agreed agreed) {
        var step = act.step();
        return temperatures.agreedThere(step.space(), agreed, step.at(), act.envelope());
    }

    /** What changes nothing stays with the ticket it was said at. */
    private void record(FieldAct act, Agreed agreed, String reason) {
        var step = act.step();
        facts.record(NewFact.of(
                        TemperatureFacts.AGREED,
                        step.ticket().id(),
                        step.command().account(),
                        step.at(),
                        Source.TYPED)
                .at(step.space())
                .saying(reason, Temperatures.said(agreed.words(), act.envelope())));
    }
}
