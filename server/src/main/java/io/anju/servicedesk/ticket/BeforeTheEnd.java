package io.anju.servicedesk.ticket;

import io.anju.kernel.Refusal;
import io.anju.servicedesk.TicketId;
import java.util.Optional;

/** Port: what else has to be done before a ticket may end. Asked in the transaction of the step that would end it. */
public interface BeforeTheEnd {

    /**
     * Why the work is not done yet, though somebody in the field says so: then it is kept and the ticket stays.
     *
     * @return a word of {@code servicedesk.recorded.*}; empty when nothing is missing
     */
    Optional<String> beforeFinishing(TicketId ticket);

    /** Why the ticket cannot be closed yet; empty when it can. */
    Optional<Refusal> beforeClosing(TicketId ticket);
}
