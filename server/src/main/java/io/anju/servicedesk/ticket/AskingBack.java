package io.anju.servicedesk.ticket;

import io.anju.servicedesk.TicketId;

/** Port: asks whether what was done is good. Told in the transaction of the step that there is something to ask about. */
public interface AskingBack {

    /** The work of a round is done. */
    void begin(TicketId ticket);

    /** Somebody whose it is to say gave it stars, 1 to 5. */
    void rated(TicketId ticket, int stars);
}
