package io.anju.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from (included) until (excluded, null = open), as in {@code daterange}. */
public record Period(LocalDate from, @Nullable LocalDate until) {

    public Period {
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("Empty period " + from + " to " + until);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    public boolean overlaps(Period other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }
}
