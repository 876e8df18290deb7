package io.anju.servicedesk.ticket;

import io.anju.servicedesk.TicketId;
import java.time.Instant;

/** Port: whether it is promised that somebody accepts a ticket in time; whoever is there without a word has accepted it. */
public interface OwesAcceptance {

    boolean of(TicketId ticket);

    /** Whoever had accepted it does not go after all, and nobody is there yet: it waits to be accepted again. */
    void acceptedNoLonger(TicketId ticket, Instant now);
}
