package io.anju.plannedwork.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done at a turn without a network. */
public sealed interface TaskAct {

    record Done(DoneTask done) implements TaskAct {}

    record Skip(Skipped skipped) implements TaskAct {}

    /**
     * What the phone was refused before is given up.
     *
     * @param note why
     * @param dropped what was refused; null where it does not say
     */
    record Drop(@Nullable String note, @Nullable Dropped dropped) implements TaskAct {}

    /**
     * What was refused, as the phone had it.
     *
     * @param id of its command
     * @param verb {@code done}, {@code skip} or {@code drop}
     * @param deviceTime when it was done, by the phone's clock
     * @param refusal the title of the refusal; null where the phone did not keep it
     */
    record Dropped(
            UUID id,
            String verb,
            Instant deviceTime,
            @Nullable String refusal) {}
}
