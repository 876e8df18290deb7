package io.anju.calendar.day;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Which years' days are not there although they should be: this year's, and from 1 November on the next year's. */
@Component
public class MissingYears {

    /** The State Council announces the next year's days in October or November. */
    private static final Month ANNOUNCED_BY = Month.NOVEMBER;

    private final AnnouncedDays days;
    private final BusinessClock clock;

    MissingYears(AnnouncedDays days, BusinessClock clock) {
        this.days = days;
        this.clock = clock;
    }

    public List<Integer> now() {
        return on(LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT), days.now());
    }

    static List<Integer> on(LocalDate today, StatutoryDays days) {
        int last = today.getMonth().compareTo(ANNOUNCED_BY) < 0 ? today.getYear() : today.getYear() + 1;
        return IntStream.rangeClosed(today.getYear(), last)
                .filter(year -> !days.knows(year))
                .boxed()
                .toList();
    }
}
