package io.anju.servicedesk.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office hands over.
 *
 * @param office who hands it over, at most 50 characters
 * @param number by which they know it, at most 100 characters
 * @param caller who complained there, where they say so
 * @param photos SHA-256 of each page, already stored
 */
public record NewLetter(
        UUID space,
        String category,
        String office,
        String number,
        Instant replyDue,
        @Nullable String caller,
        String description,
        List<String> photos) {

    public NewLetter {
        photos = List.copyOf(photos);
    }
}
