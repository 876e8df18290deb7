package io.anju.calendar.hours;

import io.anju.kernel.Refusal;
import java.time.LocalDate;

/** Why hours cannot be set so. */
final class HoursRefused {

    private HoursRefused() {}

    /** What was counted by the hours of days gone stays counted. */
    static final class DaysGone extends Refusal {
        DaysGone(LocalDate today) {
            super("calendar.days-gone", today.toString());
        }
    }

    /** Windows on days that do not come, for example on holidays after the last announced year. */
    static final class NeverOpen extends Refusal {
        NeverOpen() {
            super("calendar.never-open");
        }
    }
}
