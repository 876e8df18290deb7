package io.anju.servicedesk.ticket;

import io.anju.messages.Recipient;
import io.anju.servicedesk.TicketId;
import java.util.List;

/** Port: who else wants to hear what becomes of a ticket, though it is neither theirs nor their home's. */
public interface AlsoTold {

    /** @param link where they see how it stands: a path of one of the two faces */
    record Hearer(Recipient recipient, String link) {}

    List<Hearer> of(TicketId ticket);
}
