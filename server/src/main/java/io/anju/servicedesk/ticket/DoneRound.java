package io.anju.servicedesk.ticket;

import io.anju.servicedesk.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round whose work is done, as those who hear of it know it.
 *
 * @param party for whom the ticket is, where anybody knows
 * @param round 1 for the first
 * @param at when it was done, which may be before we learned of it
 */
public record DoneRound(
        TicketId id, String number, UUID space, @Nullable UUID party, int round, Instant at) {

    static DoneRound of(Ticket ticket, Instant at) {
        return new DoneRound(ticket.id(), ticket.number(), ticket.space(), ticket.party(), ticket.round(), at);
    }
}
