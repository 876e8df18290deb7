package io.anju.workforce.roster;

import io.anju.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be manned.
 *
 * @param begins on the community's clock
 * @param ends past midnight when it is not later than the beginning; the same means around the clock
 * @param headcount how many are to be there at every moment
 * @param during the days on which it is to be manned
 * @param qualification what everybody on it must hold, or null
 * @param strict whether nothing of it may stay empty, whatever the reason
 * @param clause whose promise it keeps, or null
 */
record Post(
        UUID id,
        String name,
        LocalTime begins,
        LocalTime ends,
        int headcount,
        Period during,
        @Nullable String qualification,
        boolean strict,
        @Nullable String clause) {

    /** When it is to be manned on those days: one window for each, which may end on the morning after. */
    List<Span> windows(Period days, ZoneId zone) {
        var windows = new ArrayList<Span>();
        for (var day = days.from(); days.contains(day); day = day.plusDays(1)) {
            if (during.contains(day)) {
                var last = ends.isAfter(begins) ? day : day.plusDays(1);
                windows.add(new Span(instant(day, begins, zone), instant(last, ends, zone)));
            }
        }
        return windows;
    }

    private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
