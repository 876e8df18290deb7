package io.anju.calendar.day;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * What was announced for one year, as it stands now.
 *
 * @param source where the days were announced
 * @param revision new with every change; whoever changes the year names the one they saw
 */
public record HolidayYear(int year, String source, UUID revision, List<Announcement> days) {

    private static final int FIRST = 2004;
    private static final int LAST = 2100;

    public HolidayYear {
        days = List.copyOf(days);
    }

    /** Refuses a date of another year, one named twice, and one made up on a weekday, which is worked anyway. */
    static void check(int year, List<Announcement> days) {
        if (year < FIRST || year > LAST) {
            throw new DayRefused.YearOutOfRange(FIRST, LAST);
        }
        var seen = new HashSet<LocalDate>();
        for (var announced : days) {
            if (announced.day().getYear() != year) {
                throw new DayRefused.NotInTheYear(announced.day(), year);
            }
            if (!seen.add(announced.day())) {
                throw new DayRefused.NamedTwice(announced.day());
            }
            if (announced.kind() == Announcement.Kind.MAKE_UP_WORKDAY
                    && announced.day().getDayOfWeek().getValue() <= 5) {
                throw new DayRefused.MadeUpOnAWeekday(announced.day());
            }
        }
    }
}
