package io.anju.plannedwork.task;

/** How a turn stands, as lists are filtered. */
public enum TaskState {
    /** Its time runs. */
    OPEN,
    /** Its time is over and it is not done. */
    LATE,
    DONE,
    /** Somebody was there and could not do it; it is not done since. */
    SKIPPED
}
