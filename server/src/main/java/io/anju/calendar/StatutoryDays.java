package io.anju.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which dates are worked: the announced exceptions first, Monday to Friday otherwise. Of a year without an
 * announcement only the weekends are known, see {@link #knows}.
 */
public final class StatutoryDays {

    private final Map<LocalDate, DayKind> exceptions;

    StatutoryDays(Map<LocalDate, DayKind> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    /** The days announced for the years that ship with the application. */
    public static StatutoryDays announced() {
        return AnnouncedYears.read();
    }

    public DayKind kindOf(LocalDate date) {
        var announced = exceptions.get(date);
        return announced != null ? announced : byWeekday(date);
    }

    public boolean isWorkday(LocalDate date) {
        return kindOf(date) == DayKind.WORKDAY;
    }

    /** Counts the workdays in {@code [from, until)}. */
    public long workdaysBetween(LocalDate from, LocalDate until) {
        return from.datesUntil(until).filter(this::isWorkday).count();
    }

    /** Whether the year's holidays have been announced; until then its weekends are only a guess. */
    public boolean knows(int year) {
        return exceptions.keySet().stream().anyMatch(date -> date.getYear() == year);
    }

    private static DayKind byWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? DayKind.WORKDAY : DayKind.REST_DAY;
    }
}
