package io.anju.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * Counts time only while a desk is open, in the desk's own zone. Windows that overlap count once. Refuses to be
 * built without windows; a deadline that no opening will ever reach is an {@link IllegalStateException}.
 */
public final class WorkingTime {

    private final StatutoryDays days;
    private final ZoneId zone;
    private final List<WorkingWindow> windows;

    public WorkingTime(StatutoryDays days, ZoneId zone, List<WorkingWindow> windows) {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("A desk that never opens keeps no deadline");
        }
        this.days = days;
        this.zone = zone;
        this.windows = windows.stream()
                .sorted(Comparator.comparing(WorkingWindow::opens))
                .toList();
    }

    /** The earliest instant by which so many working minutes have passed since {@code from}; none is {@code from}. */
    public Instant deadline(Instant from, long minutes, List<Pause> pauses) {
        if (minutes < 0) {
            throw new IllegalArgumentException("Negative working minutes: " + minutes);
        }
        var reached = from;
        var left = Duration.ofMinutes(minutes);
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
    public Duration between(Instant from, Instant until, List<Pause> pauses) {
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
        return new OpenTime(days, zone, windows, pauses, from);
    }
}
