package io.anju.servicedesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param photos SHA-256 of each, already stored
 * @param appointedAt when somebody is to come, where that was agreed; else as soon as possible
 */
public record NewTicket(
        UUID space,
        Intake intake,
        String category,
        String description,
        List<String> photos,
        @Nullable Instant appointedAt) {

    public NewTicket {
        photos = List.copyOf(photos);
    }
}
