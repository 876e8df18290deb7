package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.workforce.Staff;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows the work of a round: it is asked about, and ends the ticket or opens the next round. */
@Service
@Transactional
public class TicketRounds {

    private final Tickets tickets;
    private final ResponsePolicy response;
    private final FinishPolicy finish;
    private final TicketClocks clocks;
    private final WhoGoes whoGoes;
    private final Staff staff;
    private final Facts facts;
    private final EndConditions ends;
    private final List<HearsOfTickets> hearing;
    private final BusinessClock clock;

    TicketRounds(
            Tickets tickets,
            ResponsePolicy response,
            FinishPolicy finish,
            TicketClocks clocks,
            WhoGoes whoGoes,
            Staff staff,
            Facts facts,
            EndConditions ends,
            List<HearsOfTickets> hearing,
            BusinessClock clock) {
        this.tickets = tickets;
        this.response = response;
        this.finish = finish;
        this.clocks = clocks;
        this.whoGoes = whoGoes;
        this.staff = staff;
        this.facts = facts;
        this.ends = ends;
        this.hearing = List.copyOf(hearing);
        this.clock = clock;
    }

    /**
     * What somebody is asked about; from here to the end of the transaction nobody else changes it.
     *
     * @throws TicketRefused when there is nothing yet to ask about
     */
    public Mended toAskAbout(TicketId id) {
        var ticket = tickets.toChange(id);
        ticket.mustBeMended();
        return Mended.of(ticket);
    }

    /** Nobody asks whether their own work was good. @throws TicketRefused when the caller had a hand in it */
    public void refuseOwnWork(TicketId id) {
        refuseOwnWork(id, Scope.current().actor().required());
    }

    /** The same of an account that is not the caller's. */
    public void refuseOwnWork(TicketId id, UUID account) {
        if (hadAHandInIt(tickets.toChange(id), account)) {
            throw new TicketRefused.OwnWork();
        }
    }

    /**
     * @param by who says that it is done, see {@link Mended#needsCheck}
     * @throws io.anju.kernel.Refusal when one of the five steps is missing, or something else that is asked for
     */
    public void close(TicketId id, ClosedAs how, @Nullable CheckedBy by) {
        var ticket = tickets.toChange(id);
        ends.mustAllowClosing(id);
        var now = clock.instant();
        ticket.close(how, by, now);
        tickets.save(ticket);
        hearing.forEach(each -> each.closed(id, ticket.space(), now));
    }

    /**
     * Another round under the same number, sent like a report of now. It has clocks and reminders of its own, and the wall judges
     * it by what is promised now.
     */
    public void reopen(TicketId id) {
        var now = clock.instant();
        var ticket = tickets.toChange(id);
        var matter = ticket.matter();
        var arrivals = response.arrivals(matter, now, null);
        var finishes = finish.finishes(matter, ticket.said().intake(), now, null);
        ticket.reopen(Limits.of(arrivals, finishes));
        facts.record(Desk.fact(DeskFacts.REOPENED, ticket, now, Source.TYPED)
                .measuring(BigDecimal.valueOf(ticket.round()), "round"));
        clocks.start(ticket, arrivals, finishes, now);
        whoGoes.send(ticket, null, now);
        tickets.save(ticket);
        hearing.forEach(each -> each.reopened(TakenDown.of(ticket, now)));
    }

    /** Whoever it was given to last, and whoever ever took it, went there or mended something, applied or not. */
    private boolean hadAHandInIt(Ticket ticket, UUID account) {
        return staff.ofAccount(account)
                        .filter(member -> member.employee().equals(ticket.assignee()))
                        .isPresent()
                || facts.about(ticket.id().id()).stream()
                        .anyMatch(fact -> DeskFacts.WORK.contains(fact.kind()) && account.equals(fact.person()));
    }
}
