package io.anju.calendar.hours;

import io.anju.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows by an example what the hours of the community in scope mean: when a promise given now would run out. */
@Service
public class DeadlineLookup {

    private final BusinessCalendar calendar;

    DeadlineLookup(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** @throws HoursRefused.NeverOpen when so much working time never comes, by the days and hours known today */
    public Instant deadline(Instant from, Duration working) {
        try {
            return calendar.deadline(from, working, List.of());
        } catch (IllegalStateException never) {
            throw new HoursRefused.NeverOpen();
        }
    }
}
