package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.Technicians.Technician;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes commands from the field, however late they come. The fact is always kept; the ticket changes only if it still can.
 */
@Service
@Transactional
public class FieldWork {

    /** Later than this after the deed, people see both times. */
    static final Duration LATE = Duration.ofMinutes(2);

    /** A device clock further ahead of ours than this is wrong, not merely imprecise. */
    static final Duration SKEW = Duration.ofSeconds(30);

    /** What became of a command. */
    public sealed interface Outcome {

        /** The ticket moved on. */
        record Applied() implements Outcome {}

        /** The fact is kept and shown, but the ticket had moved on already. */
        record Recorded(String reason) implements Outcome {}
    }

    private final Tickets tickets;
    private final Technicians technicians;
    private final Photos photos;
    private final Facts facts;
    private final TicketNews news;
    private final BusinessClock clock;

    FieldWork(
            Tickets tickets,
            Technicians technicians,
            Photos photos,
            Facts facts,
            TicketNews news,
            BusinessClock clock) {
        this.tickets = tickets;
        this.technicians = technicians;
        this.photos = photos;
        this.facts = facts;
        this.news = news;
        this.clock = clock;
    }

    /** Refuses only what can never be right: somebody else's account, an unknown ticket, a photo that is not here. */
    public Outcome take(FieldCommand command) {
        var actor = Scope.current().actor().required();
        if (!actor.equals(command.account())) {
            throw new Unacceptable("servicedesk.not-your-command", "account");
        }
        photos.require(command.photos());
        var ticket = tickets.toChange(new TicketId(Scope.current().requiredCommunity(), command.ticket()));
        var happened = happened(command, ticket);
        var technician =
                technicians.of(actor, happened).orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        var outcome = apply(command, ticket, technician, happened);
        facts.record(fact(command, ticket, happened, outcome));
        if (outcome instanceof Outcome.Applied) {
            tickets.save(ticket);
            announce(command.kind(), ticket, technician, happened);
        }
        return outcome;
    }

    /** That somebody is coming, or was, is no news to tell when it is learned late; that it is mended still is. */
    private void announce(FieldCommand.Kind kind, Ticket ticket, Technician technician, Instant happened) {
        boolean late = happened.isBefore(clock.instant().minus(LATE));
        switch (kind) {
            case ACCEPT -> {
                if (!late) {
                    news.accepted(ticket, technician);
                }
            }
            case ARRIVE -> {
                if (!late) {
                    news.arrived(ticket, technician);
                }
            }
            case FINISH -> news.finished(ticket);
        }
    }

    private static Outcome apply(FieldCommand command, Ticket ticket, Technician technician, Instant at) {
        if (!technician.posted()) {
            return new Outcome.Recorded("not-posted");
        }
        var employee = technician.employee();
        boolean may =
                switch (command.kind()) {
                    case ACCEPT -> ticket.mayAccept(employee);
                    case ARRIVE -> ticket.mayArrive(employee);
                    case FINISH -> ticket.mayFinish(employee);
                };
        if (!may) {
            return new Outcome.Recorded(employee.equals(ticket.assignee()) ? "already-done" : "reassigned");
        }
        switch (command.kind()) {
            case ACCEPT -> ticket.accept(at);
            case ARRIVE -> ticket.arrive(at);
            case FINISH -> ticket.finish(at);
        }
        return new Outcome.Applied();
    }

    /** A device clock that is ahead, or that shows a time before the ticket, is wrong: then it happened when we learned of it. */
    private Instant happened(FieldCommand command, Ticket ticket) {
        var now = clock.instant();
        var device = command.deviceTime();
        return device.isAfter(now) || device.isBefore(ticket.reportedAt()) ? now : device;
    }

    private NewFact fact(FieldCommand command, Ticket ticket, Instant happened, Outcome outcome) {
        var kind =
                switch (command.kind()) {
                    case ACCEPT -> DeskFacts.ACCEPTED;
                    case ARRIVE -> DeskFacts.ARRIVED;
                    case FINISH -> DeskFacts.FINISHED;
                };
        var result =
                switch (outcome) {
                    case Outcome.Applied applied -> "applied";
                    case Outcome.Recorded recorded -> recorded.reason();
                };
        var source = command.photos().isEmpty() ? Source.TYPED : Source.PHOTOGRAPHED;
        return NewFact.of(kind, ticket.id().id(), command.account(), happened, source)
                .at(ticket.space())
                .saying(result, detail(command, ticket))
                .showing(command.photos());
    }

    private Map<String, Object> detail(FieldCommand command, Ticket ticket) {
        var now = clock.instant();
        var detail = new HashMap<String, Object>();
        detail.put("command", command.id());
        detail.put("device", command.device());
        detail.put("sequence", command.sequence());
        detail.put("previousHash", command.previousHash());
        detail.put("deviceTime", command.deviceTime().toString());
        if (command.note() != null) {
            detail.put("note", command.note());
        }
        if (command.deviceTime().isAfter(now.plus(SKEW)) || command.deviceTime().isBefore(ticket.reportedAt())) {
            detail.put("skewed", true);
        }
        if (command.deviceTime().isBefore(now.minus(LATE))) {
            detail.put("late", true);
        }
        return detail;
    }
}
