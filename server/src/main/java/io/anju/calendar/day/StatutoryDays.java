package io.anju.calendar.day;

import io.anju.calendar.DayKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which dates are worked: the announced exceptions first, Monday to Friday otherwise. Of a year without an
 * announcement only the weekends are known, see {@link #knows}.
 */
public final class StatutoryDays {

    private final Set<Integer> years;
    private final Map<LocalDate, DayKind> exceptions;

    StatutoryDays(Set<Integer> years, Map<LocalDate, DayKind> exceptions) {
        this.years = Set.copyOf(years);
        this.exceptions = Map.copyOf(exceptions);
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

    /** Whether the year's holidays have been announced; until then its weekdays are only a guess. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    private static DayKind byWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? DayKind.WORKDAY : DayKind.WEEKEND;
    }
}
