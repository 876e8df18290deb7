package io.anju.servicedesk.conduct;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.DoneRound;
import io.anju.servicedesk.ticket.FieldStep;
import io.anju.servicedesk.ticket.RoundSubject;
import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the wall of each step in the field whether it was done as promised. A phone that could say so is refused otherwise; what
 * is lacking comes from phones of before. Nothing is told where the clause was not adopted when it was done.
 */
@Component
public class Conducts {

    private final Promises promises;
    private final Expectations expectations;
    private final Facts facts;

    Conducts(Promises promises, Expectations expectations, Facts facts) {
        this.promises = promises;
        this.expectations = expectations;
        this.facts = facts;
    }

    /** @param asked which of the clauses the step was held to, and whether it was kept; those of no conduct are left out */
    public void tell(FieldStep step, Map<String, Boolean> asked, Set<Conduct> told) {
        asked.forEach((clause, kept) ->
                Conduct.of(clause).filter(told::contains).ifPresent(conduct -> tell(step, conduct, kept)));
    }

    public void tell(FieldStep step, Conduct conduct, boolean kept) {
        tell(
                new Work(
                        step.ticket(),
                        step.number(),
                        step.round(),
                        step.space(),
                        step.command().account(),
                        step.at()),
                conduct,
                kept);
    }

    /** Of a round that is done, whichever step ended it. */
    public void tell(DoneRound round, Conduct conduct, boolean kept) {
        tell(new Work(round.id(), round.number(), round.round(), round.space(), null, round.at()), conduct, kept);
    }

    private void tell(Work work, Conduct conduct, boolean kept) {
        promises.adopted(conduct.clause(), work.at()).ifPresent(promise -> tell(work, conduct, promise, kept));
    }

    /** Of the round: what the first left out no later one puts right. */
    private void tell(Work work, Conduct conduct, Adopted promise, boolean kept) {
        expectations.expect(new NewExpectation(
                ConductKinds.OWED,
                RoundSubject.of(work.ticket(), work.round()),
                RoundSubject.label(work.number(), work.round()),
                promise.version(),
                conduct.clause(),
                work.at(),
                work.at(),
                work.at(),
                conduct.fact(),
                work.ticket().id()));
        facts.record(NewFact.of(conduct.fact(), work.ticket().id(), work.person(), work.at(), conduct.source())
                .at(work.space())
                .saying(kept ? ConductKinds.KEPT : ConductKinds.LACKING, Map.of()));
    }

    private record Work(
            TicketId ticket,
            String number,
            int round,
            UUID space,
            @Nullable UUID person,
            Instant at) {}
}
