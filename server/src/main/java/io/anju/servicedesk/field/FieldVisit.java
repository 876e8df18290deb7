package io.anju.servicedesk.field;

import io.anju.servicedesk.ticket.Said.NoEntry;
import io.anju.servicedesk.ticket.Said.OtherNeeds;
import io.anju.servicedesk.ticket.Said.Part;
import io.anju.servicedesk.ticket.Said.Unsigned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One visit of one round of a ticket, as whoever went there told of it.
 *
 * @param enteredAt when somebody let them in; null where nobody did, or nobody said so
 * @param checked the lines of the checklist that were ticked
 * @param complete whether all was said that the community asked for then
 * @param needTicket the ticket of what else was wanted
 */
public record FieldVisit(
        UUID ticket,
        int round,
        Instant arrivedAt,
        @Nullable String purpose,
        @Nullable NoEntry noEntry,
        @Nullable Instant enteredAt,
        @Nullable Instant leftAt,
        @Nullable String result,
        @Nullable OtherNeeds otherNeeds,
        @Nullable String need,
        @Nullable UUID needTicket,
        @Nullable String cause,
        @Nullable List<Part> parts,
        @Nullable String signature,
        @Nullable Unsigned unsigned,
        @Nullable String unsignedBecause,
        List<String> checked,
        boolean complete) {

    public FieldVisit {
        checked = List.copyOf(checked);
        parts = parts == null ? null : List.copyOf(parts);
    }
}
