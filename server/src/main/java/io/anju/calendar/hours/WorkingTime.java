package io.anju.calendar.hours;

import io.anju.calendar.Pause;
import io.anju.calendar.day.StatutoryDays;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts time only while a desk is open, in the desk's own zone. Windows that overlap count once. A deadline that no opening
 * will ever reach is an {@link IllegalStateException}.
 */
final class WorkingTime {

    private final StatutoryDays days;
    private final ZoneId zone;
    private final WorkingHours hours;

    WorkingTime(StatutoryDays days, ZoneId zone, WorkingHours hours) {
        this.days = days;
        this.zone = zone;
        this.hours = hours;
    }

    /** The earliest instant by which so much working time has passed since {@code from}; none is {@code from}. */
    Instant deadline(Instant from, Duration working, List<Pause> pauses) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("Negative working time: " + working);
        }
        var reached = from;
        var left = working;
        var open = openFrom(from, pauses);
        while (left.isPositive()) {
            var span = open.next();
            if (span == null) {
                throw new IllegalStateException("No working time after " + reached);
            }
            var used = left.compareTo(span.length()) < 0 ? left : span.length();
            reached = span.from().plus(used);
            left = left.minus(used);
        }
        return reached;
    }

    /** The working time in {@code [from, until)}; nothing when {@code until} does not lie after {@code from}. */
    Duration between(Instant from, Instant until, List<Pause> pauses) {
        var worked = Duration.ZERO;
        var open = openFrom(from, pauses);
        var span = open.next();
        while (span != null && span.from().isBefore(until)) {
            var end = span.until().isBefore(until) ? span.until() : until;
            worked = worked.plus(Duration.between(span.from(), end));
            span = open.next();
        }
        return worked;
    }

    private OpenTime openFrom(Instant from, List<Pause> pauses) {
        return new OpenTime(days, zone, hours, pauses, from);
    }
}
