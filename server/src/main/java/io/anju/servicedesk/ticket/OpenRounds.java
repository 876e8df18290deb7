package io.anju.servicedesk.ticket;

import io.anju.servicedesk.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether the work of a round still goes on, for what may be decided only as long as it does. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OpenRounds {

    private final Tickets tickets;

    OpenRounds(Tickets tickets) {
        this.tickets = tickets;
    }

    /**
     * Locked: to the end of the transaction nobody else changes the ticket.
     *
     * @return false when that round is done, or another one runs
     * @throws io.anju.kernel.NotFound without such a ticket
     */
    public boolean goesOn(TicketId id, int round) {
        var ticket = tickets.toChange(id);
        return ticket.isOpen() && ticket.finishedAt() == null && ticket.round() == round;
    }
}
