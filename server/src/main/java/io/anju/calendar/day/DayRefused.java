package io.anju.calendar.day;

import io.anju.kernel.NotFound;
import io.anju.kernel.Unacceptable;
import java.time.LocalDate;

/** Why days cannot be announced so. */
final class DayRefused {

    private DayRefused() {}

    static final class NoSuchYear extends NotFound {
        NoSuchYear(int year) {
            super("calendar.no-such-year", String.valueOf(year));
        }
    }

    static final class YearOutOfRange extends Unacceptable {
        YearOutOfRange(int first, int last) {
            super("calendar.year-out-of-range", "year", String.valueOf(first), String.valueOf(last));
        }
    }

    static final class NotInTheYear extends Unacceptable {
        NotInTheYear(LocalDate day, int year) {
            super("calendar.not-in-the-year", "days", day.toString(), String.valueOf(year));
        }
    }

    static final class NamedTwice extends Unacceptable {
        NamedTwice(LocalDate day) {
            super("calendar.named-twice", "days", day.toString());
        }
    }

    static final class MadeUpOnAWeekday extends Unacceptable {
        MadeUpOnAWeekday(LocalDate day) {
            super("calendar.made-up-on-a-weekday", "days", day.toString());
        }
    }
}
