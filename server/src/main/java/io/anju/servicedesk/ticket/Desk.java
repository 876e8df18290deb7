package io.anju.servicedesk.ticket;

import io.anju.community.Places;
import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.identity.Grants;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What residents and the desk do with a ticket; what the technician does comes as commands, see {@link FieldWork}. */
@Service
@Transactional
public class Desk {

    private static final String ASSIGNS = "tickets.assign";

    private final Tickets tickets;
    private final TicketNumbers numbers;
    private final ResponsePolicy response;
    private final Dispatch dispatch;
    private final Places places;
    private final Photos photos;
    private final Staff staff;
    private final Grants grants;
    private final Facts facts;
    private final Expectations expectations;
    private final DueWork dueWork;
    private final BusinessClock clock;

    Desk(
            Tickets tickets,
            TicketNumbers numbers,
            ResponsePolicy response,
            Dispatch dispatch,
            Places places,
            Photos photos,
            Staff staff,
            Grants grants,
            Facts facts,
            Expectations expectations,
            DueWork dueWork,
            BusinessClock clock) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.response = response;
        this.dispatch = dispatch;
        this.places = places;
        this.photos = photos;
        this.staff = staff;
        this.grants = grants;
        this.facts = facts;
        this.expectations = expectations;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    /** Registers it, starts its clocks and gives it to whoever is on duty with the fewest open tickets. */
    public TicketId report(NewTicket report) {
        return report(report, null);
    }

    /**
     * The same, given to whom the desk chose: both or neither.
     *
     * @throws TicketRefused when the caller may give no tickets, or that person is not on duty now
     */
    public TicketId reportAndAssign(NewTicket report, UUID employee) {
        if (!grants.allow(Scope.current().actor().required(), Scope.current().requiredCommunity(), ASSIGNS)) {
            throw new TicketRefused.MayNotAssign();
        }
        return report(report, employee);
    }

    private TicketId report(NewTicket report, @Nullable UUID chosen) {
        if (places.find(report.space()).isEmpty()) {
            throw new Unacceptable("servicedesk.no-such-space", "space");
        }
        photos.require(report.photos());
        var now = clock.instant();
        var id = new TicketId(Scope.current().requiredCommunity(), Ids.next());
        var arrivals = response.arrivals(now);
        var ticket = Ticket.report(id, numbers.next(id.community(), now), report, now, arrivals.getFirst());
        facts.record(fact(DeskFacts.REPORTED, ticket, now, Source.TYPED).showing(report.photos()));
        arrivals.forEach(arrival -> expectArrival(ticket, arrival));
        remindOf(ticket, arrivals.getFirst());
        send(ticket, chosen, now);
        tickets.save(ticket);
        return id;
    }

    private void send(Ticket ticket, @Nullable UUID chosen, Instant now) {
        if (chosen == null) {
            dispatch.whoShouldGo(now).ifPresent(member -> assign(ticket, member, now, Source.SYSTEM));
        } else {
            assign(ticket, onDuty(chosen, now), now, Source.TYPED);
        }
    }

    private void expectArrival(Ticket ticket, ResponsePolicy.Arrival arrival) {
        if (arrival.clause() != null && arrival.adoption() != null) {
            expectations.expect(new NewExpectation(
                    DeskPromises.ARRIVAL,
                    ticket.id().id(),
                    ticket.number(),
                    arrival.adoption(),
                    arrival.clause(),
                    ticket.reportedAt(),
                    arrival.atRisk(),
                    arrival.due(),
                    DeskFacts.ARRIVED));
        }
    }

    private void remindOf(Ticket ticket, ResponsePolicy.Arrival arrival) {
        dueWork.at(
                arrival.atRisk(),
                ArrivalAlerts.REMINDER,
                ticket.id().community(),
                ticket.id().id());
        dueWork.at(
                arrival.due(),
                ArrivalAlerts.ESCALATION,
                ticket.id().community(),
                ticket.id().id());
    }

    /** @throws TicketRefused when the person is not on duty now, or somebody is already at the door */
    public void assign(TicketId id, UUID employee) {
        var now = clock.instant();
        var ticket = tickets.toChange(id);
        assign(ticket, onDuty(employee, now), now, Source.TYPED);
        tickets.save(ticket);
    }

    private Staff.Member onDuty(UUID employee, Instant now) {
        var member = staff.find(employee).orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        if (staff.onDuty(now).stream().noneMatch(onDuty -> onDuty.employee().equals(employee))) {
            throw new TicketRefused.NotOnDuty(member.name());
        }
        return member;
    }

    private void assign(Ticket ticket, Staff.Member member, Instant now, Source source) {
        ticket.assign(member.employee(), now);
        facts.record(fact(DeskFacts.ASSIGNED, ticket, now, source).saying(member.badge(), Map.of()));
    }

    /** The call after the work; never by anybody who had a hand in it. Satisfied closes the ticket. */
    public void callBack(TicketId id, Heard heard, @Nullable String note) {
        var now = clock.instant();
        var ticket = tickets.toChange(id);
        if (hadAHandInIt(ticket, Scope.current().actor().required())) {
            throw new TicketRefused.OwnWork();
        }
        ticket.callBack(heard == Heard.SATISFIED, now);
        facts.record(fact(DeskFacts.ASKED, ticket, now, Source.TYPED)
                .saying(heard.outcome(), note == null ? Map.of() : Map.of("note", note)));
        tickets.save(ticket);
    }

    /** Whoever it was given to last, and whoever ever took it, went there or mended something, applied or not. */
    private boolean hadAHandInIt(Ticket ticket, UUID account) {
        return staff.ofAccount(account)
                        .filter(member -> member.employee().equals(ticket.assignee()))
                        .isPresent()
                || facts.about(ticket.id().id()).stream()
                        .anyMatch(fact -> DeskFacts.WORK.contains(fact.kind()) && account.equals(fact.person()));
    }

    private static NewFact fact(String kind, Ticket ticket, Instant at, Source source) {
        var person = source == Source.SYSTEM ? null : Scope.current().actor().account();
        return NewFact.of(kind, ticket.id().id(), person, at, source).at(ticket.space());
    }
}
