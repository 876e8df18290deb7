package io.anju.servicedesk.ticket;

import io.anju.servicedesk.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that was just taken down, as those who hear of it know it.
 *
 * @param channel how it came
 * @param visit whether somebody has to come
 * @param appointedAt when somebody is to come, where that was agreed
 * @param round 1 for the first, one more each time that it was not good
 * @param reportedAt when somebody told us; before it was there where it was split off another later
 * @param at since when it, or the round, is there: nothing can be owed by anybody before
 */
public record TakenDown(
        TicketId id,
        String number,
        UUID space,
        Channel channel,
        String category,
        String categoryName,
        boolean complaint,
        boolean visit,
        int round,
        @Nullable Instant appointedAt,
        Instant reportedAt,
        Instant at) {

    /** @param at since when it is there: of the report, of the splitting off, or of another round */
    static TakenDown of(Ticket ticket, Instant at) {
        var matter = ticket.matter();
        return new TakenDown(
                ticket.id(),
                ticket.number(),
                ticket.space(),
                ticket.said().intake().channel(),
                matter.category(),
                matter.categoryName(),
                matter.isComplaint(),
                matter.visit(),
                ticket.round(),
                ticket.said().appointedAt(),
                ticket.reportedAt(),
                at);
    }
}
