package io.anju.servicedesk.ticket;

import io.anju.servicedesk.TicketId;
import java.time.Instant;
import java.util.UUID;

/** Port: hears of each ticket in the transaction that takes it down or opens another round. */
public interface HearsOfTickets {

    default void takenDown(TakenDown ticket) {}

    /** It was not good: the clocks of another round run from its instant. */
    default void reopened(TakenDown ticket) {}

    /** It is done with, until somebody opens it again. */
    default void closed(TicketId ticket, UUID space, Instant at) {}
}
