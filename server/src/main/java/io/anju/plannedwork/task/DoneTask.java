package io.anju.plannedwork.task;

import io.anju.plannedwork.rule.Answer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn as whoever did it tells of it.
 *
 * @param answers one for each question, in their order
 * @param photos SHA-256 of each, already stored
 * @param album those of the photos that came out of the phone's album: nobody knows when they were taken
 * @param doneFor the employee who did it, where somebody else signs for them (代签); null where it was the caller
 * @param with the employee who did it too, where it takes two
 */
public record DoneTask(
        List<Answer> answers,
        List<String> photos,
        List<String> album,
        @Nullable String note,
        @Nullable UUID doneFor,
        @Nullable UUID with) {

    public DoneTask {
        answers = List.copyOf(answers);
        photos = List.copyOf(photos);
        album = List.copyOf(album);
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** Whether a photo of it was taken then and there. */
    boolean isPhotographed() {
        return !album.containsAll(photos);
    }
}
