package io.anju.servicedesk.playbook;

import io.anju.community.Neighbours;
import io.anju.evidence.Facts;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.playbook.LeakTickets.Leak;
import io.anju.servicedesk.playbook.Leaks.Done;
import io.anju.servicedesk.playbook.NeighbourChecks.Visit;
import io.anju.servicedesk.ticket.FieldAct;
import io.anju.servicedesk.ticket.FieldActs;
import io.anju.servicedesk.ticket.FieldCommand.Kind;
import io.anju.servicedesk.ticket.Said.AtALeak;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done at a leak, as the phone wrote it down in the basement: it counts from when it was done. */
@Component
@Transactional
class LeakActs implements FieldActs {

    private static final AtALeak NOTHING_SAID = new AtALeak(null, null, null, null, false, false);

    /** The fact that is kept of each. */
    private static final Map<Kind, String> FACTS = Map.of(
            Kind.SOURCE, LeakFacts.SOURCE_FOUND,
            Kind.VALVE, LeakFacts.VALVE_CLOSED,
            Kind.LOSS, LeakFacts.LOSS_PHOTOGRAPHED,
            Kind.NEIGHBOUR, LeakFacts.NEIGHBOUR_CHECKED);

    private final LeakTickets tickets;
    private final Leaks leaks;
    private final NeighbourChecks checks;
    private final Facts facts;

    LeakActs(LeakTickets tickets, Leaks leaks, NeighbourChecks checks, Facts facts) {
        this.tickets = tickets;
        this.leaks = leaks;
        this.checks = checks;
        this.facts = facts;
    }

    @Override
    public Set<Kind> kinds() {
        return FACTS.keySet();
    }

    @Override
    public Optional<String> take(FieldAct act) {
        var leak = tickets.required(act.step().ticket());
        var said = Objects.requireNonNullElse(act.step().said().leak(), NOTHING_SAID);
        var tooLate = act.tooLate() == null ? apply(act, said) : act.tooLate();
        if (tooLate != null) {
            var command = act.step().command();
            var kind = Objects.requireNonNull(FACTS.get(command.kind()));
            facts.record(leak.fact(kind, command.account(), act.step().at(), command.photos())
                    .at(placeOf(leak, said))
                    .saying(tooLate, act.envelope()));
        }
        return Optional.ofNullable(tooLate);
    }

    private @Nullable String apply(FieldAct act, AtALeak said) {
        var id = act.step().ticket();
        var command = act.step().command();
        var done = new Done(act.step().at(), command.photos(), command.note(), act.envelope());
        switch (command.kind()) {
            case SOURCE -> leaks.source(id, required(said.source(), "source"), done);
            case VALVE -> leaks.valveClosed(id, said.valve(), done);
            case LOSS -> leaks.lossPhotographed(id, said.consent(), done);
            case NEIGHBOUR -> {
                var visit = new Visit(required(said.outcome(), "outcome"), said.loss(), said.consent(), done);
                return checks.visitedLate(id, required(said.space(), "space"), visit) ? null : "already-checked";
            }
            case ACCEPT, ARRIVE, ENTER, QUOTE, BEGIN, POSTPONE, FINISH, HELP, DECLINE, MEASURE, DROP ->
                throw new IllegalArgumentException("No act at a leak: " + command.kind());
        }
        return null;
    }

    private static <T> T required(@Nullable T said, String field) {
        if (said == null) {
            throw new Unacceptable("servicedesk.leak-unsaid", "payload.leak." + field);
        }
        return said;
    }

    /** What was seen at a neighbour's is kept with their home. */
    private UUID placeOf(Leak leak, AtALeak said) {
        return checks.around(leak.space()).neighbours().stream()
                .map(Neighbours.Neighbour::space)
                .filter(space -> space.equals(said.space()))
                .findAny()
                .orElse(leak.space());
    }
}
