package io.anju.standards.wall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The days that a wall is of, both ends included.
 *
 * @param name as it was asked for: 2026-W48, 2026-11, 2026-Q4 or 2026
 */
public record Period(String name, LocalDate from, LocalDate to) {

    /** What {@link #parse} takes: a week from Monday to Sunday, a month, a quarter or a year. */
    public static final String FORM = "20\\d{2}(-(0[1-9]|1[0-2]|Q[1-4]|W(0[1-9]|[1-4]\\d|5[0-3])))?";

    private static final int MONTHS_OF_A_QUARTER = 3;

    public static Period of(YearMonth month) {
        return months(month.toString(), month, 1);
    }

    /** @param text in the {@link #FORM} */
    public static Period parse(String text) {
        int year = Integer.parseInt(text.substring(0, 4));
        if (text.length() == 4) {
            return months(text, YearMonth.of(year, 1), 12);
        }
        int number = Integer.parseInt(text.replaceFirst(".*\\D", ""));
        return switch (text.charAt(5)) {
            case 'W' -> week(text, year, number);
            case 'Q' -> months(text, YearMonth.of(year, 1 + (number - 1) * MONTHS_OF_A_QUARTER), MONTHS_OF_A_QUARTER);
            default -> of(YearMonth.of(year, number));
        };
    }

    private static Period months(String name, YearMonth first, int months) {
        return new Period(name, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    /** The first week of a year is the one with its 4th of January (ISO 8601). */
    private static Period week(String name, int year, int number) {
        var monday = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(number - 1L);
        return new Period(name, monday, monday.plusDays(6));
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
