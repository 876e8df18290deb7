package io.anju.plannedwork.rule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A stretch of a day, in the community's zone. What closes at or before it opens, closes on the day after: 22:00 to 06:00. */
public record Hours(LocalTime opens, LocalTime closes) {

    /** All of a day. */
    static final Hours ALL_DAY = new Hours(LocalTime.MIN, LocalTime.MIN);

    public boolean crossMidnight() {
        return !opens.isBefore(closes);
    }

    Span on(LocalDate day) {
        return new Span(day.atTime(opens), (crossMidnight() ? day.plusDays(1) : day).atTime(closes));
    }

    /** What of nights that cross midnight lies in the day itself: its early morning and its late evening. */
    List<Span> atNight(LocalDate day) {
        var midnight = day.plusDays(1).atStartOfDay();
        var evening = new Span(day.atTime(opens), midnight);
        return closes.equals(LocalTime.MIN)
                ? List.of(evening)
                : List.of(new Span(day.atStartOfDay(), day.atTime(closes)), evening);
    }

    /** Whether they lie within the others. */
    public boolean within(Hours others) {
        var day = LocalDate.EPOCH;
        var here = on(day);
        return here.liesWithin(others.on(day))
                || here.liesWithin(others.on(day.minusDays(1)))
                || here.liesWithin(others.on(day.plusDays(1)));
    }
}
