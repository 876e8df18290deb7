package io.anju.servicedesk.ticket;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param reporter the account of the resident, when it came from their own phone
 * @param party who called, when the desk wrote it down
 * @param photos SHA-256 of each, already stored
 */
public record NewTicket(
        UUID space,
        @Nullable UUID party,
        @Nullable UUID reporter,
        String category,
        String description,
        List<String> photos) {

    public NewTicket {
        photos = List.copyOf(photos);
    }
}
