package io.anju.plannedwork.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn that cannot be done now.
 *
 * @param note needed where the reason is none of the usual ones
 * @param photos SHA-256 of each, already stored
 */
public record Skipped(SkipReason reason, @Nullable String note, List<String> photos) {

    public Skipped {
        photos = List.copyOf(photos);
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
