package io.anju.plannedwork.web;

import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.task.SkipReason;
import io.anju.plannedwork.task.TaskAct;
import io.anju.servicedesk.OfflineCommand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offline envelope (docs/domain/servicedesk.md#envelope) of what is done at a turn: the same as of a ticket, but for its payload. */
record TaskEnvelope(
        @NotNull UUID id,
        @NotNull UUID account,
        @NotNull @Size(min = 1, max = 100) String device,
        @NotNull @Min(1) Long sequence,
        @NotNull @Size(max = 100) String previousHash,

        @Nullable @Size(max = 40) @Pattern(regexp = "[-0-9T:.Z]+", message = "{servicedesk.envelope}")
        String anchor,

        @NotNull @Size(max = 1000) String signature,
        @NotNull Instant deviceTime,
        @NotNull @Min(1) @Max(2) Integer payloadVersion,

        @NotNull @Pattern(regexp = KINDS, message = "{servicedesk.envelope}")
        String kind,

        @NotNull UUID subject,
        @NotNull @Valid Payload payload,

        @NotNull @Size(max = 10, message = "{servicedesk.photos}")
        List<@NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "{servicedesk.envelope}") String> blobs) {

    private static final String KINDS = "task\\.(done|skip|drop)";

    /**
     * The words and photos stand beside what they belong to, so that a phone corrects them as it does those of a ticket.
     *
     * @param done of {@code task.done}
     * @param skip of {@code task.skip}
     * @param dropped of {@code task.drop}
     */
    record Payload(
            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note,

            @Nullable @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos,

            @Nullable @Valid Seen done,
            @Nullable @Valid Skipping skip,
            @Nullable @Valid Dropped dropped) {}

    /** As {@link TaskBodies.Done}, without words and photos. */
    record Seen(
            @NotNull @Size(max = 20, message = "{plannedwork.questions}")
            List<TaskBodies.@NotNull @Valid Seen> answers,

            @Nullable @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> album,

            @Nullable UUID doneFor,
            @Nullable UUID with) {}

    /** What was refused before, as the phone had it. */
    record Dropped(
            @NotNull UUID id,

            @NotNull @Pattern(regexp = KINDS, message = "{servicedesk.envelope}")
            String kind,

            @NotNull Instant deviceTime,
            @Nullable @Size(max = 200) String refusal) {

        TaskAct.Dropped dropped() {
            return new TaskAct.Dropped(id, kind.substring("task.".length()), deviceTime, refusal);
        }
    }

    record Skipping(@NotNull SkipReason reason) {}

    OfflineCommand command(String asSent) {
        return new OfflineCommand(
                id,
                account,
                device,
                sequence,
                previousHash,
                Objects.requireNonNullElse(anchor, ""),
                signature,
                deviceTime,
                asSent);
    }

    /** @throws Unacceptable where the payload is another kind's */
    TaskAct act() {
        var photos = Objects.requireNonNullElse(payload.photos(), List.<String>of());
        return switch (kind) {
            case "task.done" -> {
                var done = said(payload.done(), "done");
                yield new TaskAct.Done(new TaskBodies.Done(
                                done.answers(), photos, done.album(), payload.note(), done.doneFor(), done.with())
                        .task());
            }
            case "task.skip" ->
                new TaskAct.Skip(
                        new TaskBodies.Skip(said(payload.skip(), "skip").reason(), payload.note(), photos).skipped());
            default -> {
                var dropped = payload.dropped();
                yield new TaskAct.Drop(payload.note(), dropped == null ? null : dropped.dropped());
            }
        };
    }

    private static <T> T said(@Nullable T said, String field) {
        if (said == null) {
            throw new Unacceptable("plannedwork.act-unsaid", "payload." + field);
        }
        return said;
    }
}
