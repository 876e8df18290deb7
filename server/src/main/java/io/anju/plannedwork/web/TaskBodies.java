package io.anju.plannedwork.web;

import io.anju.plannedwork.rule.Answer;
import io.anju.plannedwork.task.DoneTask;
import io.anju.plannedwork.task.SkipReason;
import io.anju.plannedwork.task.Skipped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of a turn, at once or from a phone that had no network. */
final class TaskBodies {

    private TaskBodies() {}

    /**
     * @param good for a question by yes or no: whether all is well
     * @param number for a question with a unit
     */
    record Seen(
            @Nullable Boolean good,

            @Nullable @Digits(integer = 9, fraction = 3) BigDecimal number) {}

    /**
     * @param answers one for each question, in their order
     * @param photos SHA-256 of each, already stored
     * @param album those of the photos that came out of the phone's album
     * @param note needed, or a photo, where anything is not good
     * @param doneFor the employee for whom the caller signs
     * @param with the employee who did it too
     */
    record Done(
            @NotNull @Size(max = 20, message = "{plannedwork.questions}")
            List<@NotNull @Valid Seen> answers,

            @NotNull @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos,

            @Nullable @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> album,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note,

            @Nullable UUID doneFor,
            @Nullable UUID with) {

        DoneTask task() {
            return new DoneTask(
                    answers.stream()
                            .map(one -> new Answer(one.good(), one.number()))
                            .toList(),
                    photos,
                    Objects.requireNonNullElse(album, List.of()),
                    note,
                    doneFor,
                    with);
        }
    }

    /** @param note needed where the reason is OTHER */
    record Skip(
            @NotNull SkipReason reason,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note,

            @Nullable @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos) {

        Skipped skipped() {
            return new Skipped(reason, note, Objects.requireNonNullElse(photos, List.of()));
        }
    }
}
