package io.anju.calendar.day;

import io.anju.calendar.DayKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The days that ship with the application, without a database: what the tests of counting count with. */
public final class ShippedDays {

    private ShippedDays() {}

    public static StatutoryDays days() {
        Map<LocalDate, DayKind> exceptions = new HashMap<>();
        for (int year : ShippedYears.YEARS) {
            ShippedYears.read(year)
                    .announcements()
                    .forEach(day -> exceptions.put(day.day(), day.kind().dayKind()));
        }
        return new StatutoryDays(Set.copyOf(ShippedYears.YEARS), exceptions);
    }
}
