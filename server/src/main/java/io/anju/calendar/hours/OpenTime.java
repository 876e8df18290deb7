package io.anju.calendar.hours;

import io.anju.calendar.Pause;
import io.anju.calendar.day.StatutoryDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks forward from an instant, one date at a time, over the stretches that are open and not paused. */
final class OpenTime {

    /** No rest lasts that long: whoever has not opened by then never will. */
    private static final int DATES_WITHOUT_OPENING = 400;

    private final StatutoryDays days;
    private final ZoneId zone;
    private final WorkingHours hours;
    private final List<Pause> pauses;
    private final Deque<Span> ready = new ArrayDeque<>();
    private LocalDate date;
    private Instant walkedTo;

    OpenTime(StatutoryDays days, ZoneId zone, WorkingHours hours, List<Pause> pauses, Instant from) {
        this.days = days;
        this.zone = zone;
        this.hours = hours;
        this.pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        this.walkedTo = from;
        this.date = from.atZone(zone).toLocalDate().minusDays(1); // a window may have crossed midnight
    }

    /** The next stretch, later than all before it; null when there is none to come. */
    @Nullable
    Span next() {
        int closed = 0;
        while (ready.isEmpty() && closed < DATES_WITHOUT_OPENING) {
            closed = opensOn(date) ? 0 : closed + 1;
            date = date.plusDays(1);
        }
        return ready.poll();
    }

    private boolean opensOn(LocalDate day) {
        var before = walkedTo;
        var kind = days.kindOf(day);
        for (var window : hours.on(day)) {
            if (window.on() == kind) {
                open(window.startingOn(day, zone));
            }
        }
        return walkedTo.isAfter(before);
    }

    private void open(Span span) {
        var from = later(span.from(), walkedTo);
        if (from.isBefore(span.until())) {
            addUnpaused(from, span.until());
            walkedTo = span.until();
        }
    }

    private void addUnpaused(Instant from, Instant until) {
        var start = from;
        for (var pause : pauses) {
            add(start, earlier(pause.from(), until));
            start = later(start, pause.until());
        }
        add(start, until);
    }

    private void add(Instant from, Instant until) {
        if (from.isBefore(until)) {
            ready.add(new Span(from, until));
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
