package io.anju.calendar.hours;

import io.anju.calendar.BusinessCalendar;
import io.anju.calendar.DayKind;
import io.anju.calendar.Pause;
import io.anju.calendar.day.AnnouncedDays;
import io.anju.kernel.CommunityZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts with the days and hours that the database has at the moment of asking. */
@Service
@Transactional(readOnly = true)
class CommunityCalendar implements BusinessCalendar {

    private final AnnouncedDays days;
    private final CommunityHours hours;
    private final CommunityZone zones;

    CommunityCalendar(AnnouncedDays days, CommunityHours hours, CommunityZone zones) {
        this.days = days;
        this.hours = hours;
        this.zones = zones;
    }

    @Override
    public Instant deadline(Instant from, Duration working, List<Pause> pauses) {
        return time().deadline(from, working, pauses);
    }

    @Override
    public Duration workingTimeBetween(Instant from, Instant until, List<Pause> pauses) {
        return time().between(from, until, pauses);
    }

    @Override
    public boolean isWorkday(LocalDate day) {
        return days.now().isWorkday(day);
    }

    @Override
    public DayKind kindOf(LocalDate day) {
        return days.now().kindOf(day);
    }

    @Override
    public Function<LocalDate, DayKind> kinds() {
        return days.now()::kindOf;
    }

    @Override
    public long workdaysBetween(LocalDate from, LocalDate until) {
        return days.now().workdaysBetween(from, until);
    }

    private WorkingTime time() {
        return new WorkingTime(days.now(), zones.here(), hours.hours());
    }
}
