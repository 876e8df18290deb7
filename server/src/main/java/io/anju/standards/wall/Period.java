package io.anju.standards.wall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The days that a wall is of, both ends included. */
record Period(LocalDate from, LocalDate to) {

    static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * As of when its promises are read: now while it runs or lies ahead, its last instant there once it is over. What was adopted
     * later was not promised in it. (The last instant that the database can tell from the next day's first.)
     */
    Instant readAt(ZoneId zone, Instant now) {
        var last = to.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
        return now.isBefore(last) ? now : last;
    }
}
