package io.anju.calendar.hours;

import java.time.Duration;
import java.time.Instant;

/** A half-open stretch of the time line; empty where a change of the clocks swallows a window. */
record Span(Instant from, Instant until) {

    Duration length() {
        return Duration.between(from, until);
    }
}
