package io.anju.plannedwork.task;

import org.jspecify.annotations.Nullable;

/** What was done at a turn without a network. */
public sealed interface TaskAct {

    record Done(DoneTask done) implements TaskAct {}

    record Skip(Skipped skipped) implements TaskAct {}

    /**
     * What the phone was refused before is given up.
     *
     * @param note why
     * @param what was refused, its kind and the title of the refusal as the phone had them; null where it does not say
     */
    record Drop(@Nullable String note, @Nullable String what) implements TaskAct {}
}
