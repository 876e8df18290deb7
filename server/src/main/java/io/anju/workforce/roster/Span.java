package io.anju.workforce.roster;

import java.time.Duration;
import java.time.Instant;

/** Some time from (included) until (excluded). */
record Span(Instant from, Instant until) {

    Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Empty span " + from + " to " + until);
        }
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    boolean touches(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    Duration length() {
        return Duration.between(from, until);
    }
}
