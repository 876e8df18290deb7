package io.anju.servicedesk.ticket;

import io.anju.messages.Recipient;
import io.anju.servicedesk.TicketId;
import java.util.List;

/** Port: who else wants to hear what becomes of a ticket, though it is neither theirs nor their home's. */
public interface AlsoTold {

    /**
     * Somebody, and how they have to do with it.
     *
     * @param link where they see how it stands: a path of one of the two faces
     * @param as what the news that it is done is called for them, after its name; empty for the usual words
     */
    record Hearer(Recipient recipient, String link, String as) {

        public Hearer(Recipient recipient, String link) {
            this(recipient, link, "");
        }
    }

    List<Hearer> of(TicketId ticket);
}
