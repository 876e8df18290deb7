package io.anju.servicedesk.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often something is owed. */
public enum Rhythm {
    /** Monday to Sunday. */
    WEEK,
    MONTH,
    QUARTER;

    private static final int MONTHS_OF_A_QUARTER = 3;

    /** The first day of the one that the day lies in. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
        };
    }

    /** The first day of the one after. */
    public LocalDate next(LocalDate day) {
        var begin = begin(day);
        return switch (this) {
            case WEEK -> begin.plusWeeks(1);
            case MONTH -> begin.plusMonths(1);
            case QUARTER -> begin.plusMonths(MONTHS_OF_A_QUARTER);
        };
    }
}
