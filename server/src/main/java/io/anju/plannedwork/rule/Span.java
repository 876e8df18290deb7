package io.anju.plannedwork.rule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** A stretch of local time {@code [from, until)} in which a turn may be done. */
public record Span(LocalDateTime from, LocalDateTime until) {

    boolean liesWithin(Span other) {
        return !from.isBefore(other.from) && !until.isAfter(other.until);
    }

    public ZonedDateTime opens(ZoneId zone) {
        return from.atZone(zone);
    }

    /**
     * Due one second before a midnight, so that it falls into its own day. Where a changed clock leaves nothing of the stretch, it is
     * as long as it would have been.
     */
    public ZonedDateTime due(ZoneId zone) {
        var end = until.toLocalTime().equals(LocalTime.MIN) ? until.minusSeconds(1) : until;
        var due = end.atZone(zone).withLaterOffsetAtOverlap();
        return due.isAfter(opens(zone)) ? due : opens(zone).plus(Duration.between(from, end));
    }

    /** The same time, told with the fewest stretches; in order. */
    static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            if (!joined.isEmpty() && !span.from.isAfter(joined.getLast().until)) {
                var before = joined.removeLast();
                joined.add(new Span(before.from, before.until.isAfter(span.until) ? before.until : span.until));
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }
}
