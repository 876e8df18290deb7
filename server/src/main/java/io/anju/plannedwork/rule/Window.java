package io.anju.plannedwork.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** A stretch of the calendar in which something is done so many times. Weeks begin on Monday, seasons where the community says. */
public enum Window {
    DAY(1, 1, 0) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate after(LocalDate start) {
            return start.plusDays(1);
        }
    },
    WEEK(7, 7, 0) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public LocalDate after(LocalDate start) {
            return start.plusWeeks(1);
        }
    },
    MONTH(28, 31, 1),
    QUARTER(90, 92, 3),
    HALF_YEAR(181, 184, 6),
    YEAR(365, 366, 12),
    SEASON(Seasons.LEAST_DAYS, 366 - 3 * Seasons.LEAST_DAYS, 0) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return startOf(day, Seasons.STANDARD);
        }

        @Override
        public LocalDate after(LocalDate start) {
            return after(start, Seasons.STANDARD);
        }

        @Override
        LocalDate startOf(LocalDate day, Seasons seasons) {
            return seasons.startOf(day);
        }

        @Override
        LocalDate after(LocalDate start, Seasons seasons) {
            return seasons.after(start);
        }

        @Override
        int within(Window other) {
            return switch (other) {
                case SEASON -> 1;
                case YEAR -> 4;
                case DAY, WEEK, MONTH, QUARTER, HALF_YEAR -> 0;
            };
        }
    };

    /** At least so many days. */
    private final int days;

    private final int longest;
    private final int months;

    Window(int days, int longest, int months) {
        this.days = days;
        this.longest = longest;
        this.months = months;
    }

    /** The first day of the window the day lies in; of seasons as they are where nobody set them. */
    public LocalDate startOf(LocalDate day) {
        var month = YearMonth.from(day);
        return month.minusMonths((month.getMonthValue() - 1) % months).atDay(1);
    }

    /** The first day of the next one. */
    public LocalDate after(LocalDate start) {
        return start.plusMonths(months);
    }

    LocalDate startOf(LocalDate day, Seasons seasons) {
        return startOf(day);
    }

    LocalDate after(LocalDate start, Seasons seasons) {
        return after(start);
    }

    /** At most so many days. */
    public int longest() {
        return longest;
    }

    /** How many of these begin within every one of the other, at least; none when the other is shorter. */
    int within(Window other) {
        if (other == SEASON) {
            return this == MONTH ? 1 : other.days / days;
        }
        return months > 0 ? other.months / months : other.days / days;
    }

    /** How often something done every so many days is done within each of these, at least. */
    int holdsEvery(int interval) {
        return days / interval;
    }
}
