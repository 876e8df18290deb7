package io.anju.calendar.hours;

import io.anju.calendar.DayKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The windows in force on each date: a period's from its first day until the next period begins. Before the first period, and
 * where none was ever set, the desk never closes. Refuses a period without windows.
 */
final class WorkingHours {

    private static final List<WorkingWindow> NEVER_CLOSED = Arrays.stream(DayKind.values())
            .map(kind -> new WorkingWindow(kind, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
            .toList();

    private final TreeMap<LocalDate, List<WorkingWindow>> periods = new TreeMap<>();

    WorkingHours(Map<LocalDate, List<WorkingWindow>> periods) {
        periods.forEach((from, windows) -> {
            if (windows.isEmpty()) {
                throw new IllegalArgumentException("A desk that never opens keeps no deadline");
            }
            this.periods.put(
                    from,
                    windows.stream()
                            .sorted(Comparator.comparing(WorkingWindow::opens))
                            .toList());
        });
    }

    /** In the order in which they open. */
    List<WorkingWindow> on(LocalDate date) {
        var period = periods.floorEntry(date);
        return period == null ? NEVER_CLOSED : period.getValue();
    }
}
