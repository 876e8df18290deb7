package io.anju.jobs;

import java.time.Duration;

/** Upkeep that is done again and again on the system clock. A bean. */
public interface RecurringJob {

    /** {@code <module>.<what>}; stable, for the database remembers the last run by it. */
    String name();

    /** The pause between the end of one run and the start of the next. */
    Duration every();

    /** Called on one node at a time, over all communities' rows ({@code Scope.span()}), in one transaction or none. */
    void run();

    /** No for a job that waits for others, a provider or a bucket: it makes its own, and none is open while it waits. */
    default boolean inOneTransaction() {
        return true;
    }
}
