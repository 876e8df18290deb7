package io.anju.servicedesk.crew;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.servicedesk.ticket.FieldAct;
import io.anju.servicedesk.ticket.FieldActs;
import io.anju.servicedesk.ticket.FieldCommand.Kind;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who helps says once that they are there, perhaps long after; it counts for whoever helped when they were. */
@Component
@Transactional
class HelpActs implements FieldActs {

    private final Helpers helpers;
    private final Facts facts;

    HelpActs(Helpers helpers, Facts facts) {
        this.helpers = helpers;
        this.facts = facts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.HELP);
    }

    @Override
    public Optional<String> take(FieldAct act) {
        var step = act.step();
        var tooLate = act.tooLate() == null ? apply(act) : Optional.of(act.tooLate());
        facts.record(NewFact.of(
                        CrewFacts.HELPER_ARRIVED,
                        step.ticket().id(),
                        step.command().account(),
                        step.at(),
                        Source.TYPED)
                .at(step.space())
                .saying(tooLate.orElse(null), act.envelope()));
        return tooLate;
    }

    private Optional<String> apply(FieldAct act) {
        var step = act.step();
        return helpers.arrive(step.ticket(), step.by().employee(), step.at())
                ? Optional.empty()
                : Optional.of("not-helping");
    }
}
