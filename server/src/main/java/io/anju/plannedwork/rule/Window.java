package io.anju.plannedwork.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** A stretch of the calendar in which something is done so many times. Weeks begin on Monday. */
public enum Window {
    DAY(1, 0) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate after(LocalDate start) {
            return start.plusDays(1);
        }
    },
    WEEK(7, 0) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public LocalDate after(LocalDate start) {
            return start.plusWeeks(1);
        }
    },
    MONTH(28, 1),
    QUARTER(90, 3),
    HALF_YEAR(181, 6),
    YEAR(365, 12);

    /** At least so many days. */
    private final int days;

    private final int months;

    Window(int days, int months) {
        this.days = days;
        this.months = months;
    }

    public int days() {
        return days;
    }

    /** The first day of the window the day lies in. */
    public LocalDate startOf(LocalDate day) {
        var month = YearMonth.from(day);
        return month.minusMonths((month.getMonthValue() - 1) % months).atDay(1);
    }

    /** The first day of the next one. */
    public LocalDate after(LocalDate start) {
        return start.plusMonths(months);
    }

    /** How many of these begin within every one of the other, at least; none when the other is shorter. */
    int within(Window other) {
        return months > 0 ? other.months / months : other.days / days;
    }
}
