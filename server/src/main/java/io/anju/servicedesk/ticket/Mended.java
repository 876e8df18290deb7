package io.anju.servicedesk.ticket;

import io.anju.servicedesk.TicketId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket whose work is done, as those who ask about it know it.
 *
 * @param reporter the account of the resident, when it came from their own phone
 * @param party for whom the desk wrote it down
 * @param leak whether its category asks for the steps of a leak
 * @param seenBy the employee who saw it, where it was one of us
 * @param needsCheck whether only whoever reported it, or a supervisor, says that it is done
 * @param round 1 for the first, one more each time that it was not good
 * @param closed whether it is closed already, and only what came after is asked about
 */
public record Mended(
        TicketId id,
        String number,
        UUID space,
        @Nullable UUID party,
        @Nullable UUID reporter,
        @Nullable UUID seenBy,
        boolean needsCheck,
        boolean leak,
        boolean complaint,
        int round,
        boolean closed) {

    static Mended of(Ticket ticket) {
        var matter = ticket.matter();
        return new Mended(
                ticket.id(),
                ticket.number(),
                ticket.space(),
                ticket.party(),
                ticket.reporter(),
                ticket.said().seenBy(),
                ticket.said().needsCheck(),
                matter.isLeak(),
                matter.isComplaint(),
                ticket.round(),
                !ticket.isOpen());
    }

    /** Whether somebody in particular told us of it, whom one can ask. */
    public boolean isOfSomebody() {
        return party != null || reporter != null;
    }
}
