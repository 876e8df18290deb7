package io.anju.servicedesk.ticket;

import io.anju.servicedesk.TicketId;

/** Port: whether it is promised that somebody accepts a ticket in time; whoever is there without a word has accepted it. */
public interface OwesAcceptance {

    boolean of(TicketId ticket);
}
