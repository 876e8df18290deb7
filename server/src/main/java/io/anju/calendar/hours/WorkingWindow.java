package io.anju.calendar.hours;

import io.anju.calendar.DayKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours {@code [opens, closes)} on every date of one kind. Closing at or before the opening time means the next
 * date, so that 00:00 to 00:00 is a desk that never closes.
 */
public record WorkingWindow(DayKind on, LocalTime opens, LocalTime closes) {

    Span startingOn(LocalDate date, ZoneId zone) {
        var lastDate = closes.isAfter(opens) ? date : date.plusDays(1);
        return new Span(
                date.atTime(opens).atZone(zone).toInstant(),
                lastDate.atTime(closes).atZone(zone).toInstant());
    }
}
