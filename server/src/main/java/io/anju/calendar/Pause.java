package io.anju.calendar;

import java.time.Instant;

/** A stretch {@code [from, until)} during which the clock of a promise stands still. Refuses to be empty. */
public record Pause(Instant from, Instant until) {

    public Pause {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Empty pause: " + from + " to " + until);
        }
    }
}
