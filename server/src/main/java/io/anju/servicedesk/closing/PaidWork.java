package io.anju.servicedesk.closing;

import io.anju.servicedesk.TicketId;

/** Port: says whether somebody pays for what was done in a round. */
public interface PaidWork {

    boolean isPaid(TicketId ticket, int round);
}
