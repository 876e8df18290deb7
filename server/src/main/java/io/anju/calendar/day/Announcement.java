package io.anju.calendar.day;

import io.anju.calendar.DayKind;
import java.time.LocalDate;

/**
 * One date that is not what its weekday says.
 *
 * @param name of the holiday it belongs to, for example 春节
 */
public record Announcement(LocalDate day, Kind kind, String name) {

    /** A holiday is not worked, a make-up workday (调休) is, though it falls on a weekend. */
    public enum Kind {
        HOLIDAY,
        MAKE_UP_WORKDAY;

        DayKind dayKind() {
            return switch (this) {
                case HOLIDAY -> DayKind.HOLIDAY;
                case MAKE_UP_WORKDAY -> DayKind.WORKDAY;
            };
        }
    }
}
