package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.OfflineCommands.Received;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.FieldStep.Became;
import io.anju.servicedesk.ticket.Technicians.Technician;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes commands from the field, however late they come. The fact is always kept; the ticket changes only if it still can.
 */
@Service
@Transactional
public class FieldWork {

    /** What became of a command. */
    public sealed interface Outcome {

        /** The ticket moved on. */
        record Applied() implements Outcome {}

        /** The fact is kept and shown, but the ticket had moved on already. */
        record Recorded(String reason) implements Outcome {}
    }

    private static final String NOT_POSTED = "not-posted";
    private static final String ALREADY_DONE = "already-done";
    private static final String REASSIGNED = "reassigned";

    /** Why a step moves nothing, now or later; any other reason is something that has to be done first. */
    private static final Set<String> OVER = Set.of(NOT_POSTED, ALREADY_DONE, REASSIGNED);

    private final Tickets tickets;
    private final Technicians technicians;
    private final Envelopes envelopes;
    private final Homes homes;
    private final Photos photos;
    private final Facts facts;
    private final TicketNews news;
    private final RoundEnds roundEnds;
    private final EndConditions ends;
    private final Followers followers;
    private final List<AsksOfSteps> asking;
    private final Map<FieldCommand.Kind, FieldActs> besides;
    private final OwesAcceptance owesAcceptance;

    FieldWork(
            Tickets tickets,
            Technicians technicians,
            Envelopes envelopes,
            Homes homes,
            Photos photos,
            Facts facts,
            TicketNews news,
            RoundEnds roundEnds,
            EndConditions ends,
            Followers followers,
            List<AsksOfSteps> asking,
            List<FieldActs> besides,
            OwesAcceptance owesAcceptance) {
        this.tickets = tickets;
        this.technicians = technicians;
        this.envelopes = envelopes;
        this.homes = homes;
        this.photos = photos;
        this.facts = facts;
        this.news = news;
        this.roundEnds = roundEnds;
        this.ends = ends;
        this.followers = followers;
        this.asking = List.copyOf(asking);
        this.besides = besides.stream()
                .flatMap(one -> one.kinds().stream().map(kind -> Map.entry(kind, one)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.owesAcceptance = owesAcceptance;
    }

    /**
     * Refuses what can never be right: somebody else's account, an unknown ticket, a photo that is not here; and what says less
     * than is asked of it, from a phone that could have said it.
     */
    public Outcome take(FieldCommand command) {
        envelopes.requireOwn(command.envelope());
        photos.require(command.files());
        var ticket = tickets.toChange(new TicketId(Scope.current().requiredCommunity(), command.ticket()));
        var done = envelopes.receive(command.envelope(), ticket.reportedAt());
        var technician = technicians
                .of(command.account(), done.at())
                .orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        boolean unaccepted = !ticket.isAccepted();
        var outcome = apply(command, ticket, technician, done.at());
        var detail = new HashMap<>(done.envelope());
        if (command.note() != null) {
            detail.put("note", command.note());
        }
        var step = step(command, ticket, technician, done.at(), outcome);
        var whoDoes = besides.get(command.kind());
        if (whoDoes != null) {
            return besideTheSteps(whoDoes, step, outcome, detail);
        }
        asking.forEach(each -> each.hear(step).forEach(detail::putIfAbsent));
        facts.record(fact(command, ticket, done.at()).saying(result(outcome), detail));
        if (outcome instanceof Outcome.Applied) {
            if (unaccepted && command.kind() == FieldCommand.Kind.ARRIVE && owesAcceptance.of(ticket.id())) {
                facts.record(acceptedByBeingThere(command, ticket, done.at()));
            }
            tickets.save(ticket);
            followers.comeAlong(ticket);
            announce(command.kind(), ticket, technician, done);
        }
        return outcome;
    }

    private static Outcome besideTheSteps(
            FieldActs whoDoes, FieldStep step, Outcome outcome, Map<String, Object> detail) {
        var tooLate = outcome instanceof Outcome.Recorded recorded ? recorded.reason() : null;
        return whoDoes.take(new FieldAct(step, tooLate, detail))
                .<Outcome>map(Outcome.Recorded::new)
                .orElseGet(Outcome.Applied::new);
    }

    private FieldStep step(FieldCommand command, Ticket ticket, Technician technician, Instant at, Outcome outcome) {
        return new FieldStep(
                command,
                ticket.id(),
                ticket.number(),
                ticket.space(),
                ticket.matter().category(),
                ticket.matter().profile(),
                homes.is(ticket.space()),
                ticket.round(),
                ticket.party(),
                at,
                became(outcome),
                new FieldStep.By(technician.employee(), technician.name()));
    }

    private static Became became(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied -> Became.APPLIED;
            case Outcome.Recorded recorded -> OVER.contains(recorded.reason()) ? Became.TOO_LATE : Became.NOT_YET;
        };
    }

    /** That somebody is coming, or was, is no news to tell when it is learned late; that it is mended still is. */
    private void announce(FieldCommand.Kind kind, Ticket ticket, Technician technician, Received done) {
        switch (kind) {
            case ACCEPT -> {
                if (!done.late()) {
                    news.accepted(ticket, technician);
                }
            }
            case ARRIVE -> {
                if (!done.late()) {
                    news.arrived(ticket, technician);
                }
            }
            case ENTER, QUOTE, BEGIN, POSTPONE, SOURCE, VALVE, LOSS, NEIGHBOUR, HELP, DECLINE, MEASURE, DROP -> {}
            case FINISH -> {
                news.finished(ticket);
                roundEnds.done(ticket);
            }
        }
    }

    private Outcome apply(FieldCommand command, Ticket ticket, Technician technician, Instant at) {
        if (!technician.posted()) {
            return new Outcome.Recorded(NOT_POSTED);
        }
        var employee = technician.employee();
        boolean may =
                switch (command.kind()) {
                    case ACCEPT -> ticket.mayAccept(employee);
                    case ARRIVE, DECLINE -> ticket.mayArrive(employee);
                    case ENTER, QUOTE, BEGIN, POSTPONE, FINISH -> ticket.mayFinish(employee);
                    case HELP, DROP -> true;
                    case SOURCE, VALVE, LOSS, NEIGHBOUR, MEASURE -> employee.equals(ticket.assignee());
                };
        if (!may) {
            return new Outcome.Recorded(employee.equals(ticket.assignee()) ? ALREADY_DONE : REASSIGNED);
        }
        if (command.kind() == FieldCommand.Kind.FINISH) {
            var missing = ends.beforeFinishing(ticket.id());
            if (missing.isPresent()) {
                return new Outcome.Recorded(missing.get());
            }
        }
        switch (command.kind()) {
            case ACCEPT -> ticket.accept(at);
            case ARRIVE -> ticket.arrive(at);
            case ENTER, QUOTE, BEGIN, POSTPONE, SOURCE, VALVE, LOSS, NEIGHBOUR, HELP, DECLINE, MEASURE, DROP -> {}
            case FINISH -> ticket.finish(at);
        }
        return new Outcome.Applied();
    }

    private static NewFact fact(FieldCommand command, Ticket ticket, Instant happened) {
        var kind =
                switch (command.kind()) {
                    case ACCEPT -> DeskFacts.ACCEPTED;
                    case ARRIVE -> DeskFacts.ARRIVED;
                    case ENTER -> DeskFacts.ENTERED;
                    case QUOTE -> DeskFacts.QUOTED;
                    case BEGIN -> DeskFacts.BEGUN;
                    case POSTPONE -> DeskFacts.POSTPONED;
                    case FINISH -> DeskFacts.FINISHED;
                    case SOURCE, VALVE, LOSS, NEIGHBOUR, HELP, DECLINE, MEASURE, DROP ->
                        throw new IllegalStateException("Nobody does " + command.kind());
                };
        var source = command.photos().isEmpty() ? Source.TYPED : Source.PHOTOGRAPHED;
        return NewFact.of(kind, ticket.id().id(), command.account(), happened, source)
                .at(ticket.space())
                .showing(command.files());
    }

    /** Whoever is there has said yes. */
    private static NewFact acceptedByBeingThere(FieldCommand command, Ticket ticket, Instant at) {
        return NewFact.of(DeskFacts.ACCEPTED, ticket.id().id(), command.account(), at, Source.TYPED)
                .at(ticket.space())
                .saying("applied", Map.of());
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied -> "applied";
            case Outcome.Recorded recorded -> recorded.reason();
        };
    }
}
