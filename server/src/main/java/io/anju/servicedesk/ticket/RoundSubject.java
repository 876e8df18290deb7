package io.anju.servicedesk.ticket;

import io.anju.servicedesk.TicketId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * As what the wall judges a round. The first is the ticket itself; each later one is a subject of its own that facts about the
 * ticket keep.
 */
public final class RoundSubject {

    private RoundSubject() {}

    /** @param round 1 for the first */
    public static UUID of(TicketId ticket, int round) {
        return round == 1
                ? ticket.id()
                : UUID.nameUUIDFromBytes((ticket.id() + "/" + round).getBytes(StandardCharsets.UTF_8));
    }

    public static String label(String label, int round) {
        return round == 1 ? label : label + " / " + round;
    }
}
