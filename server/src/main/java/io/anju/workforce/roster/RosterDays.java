package io.anju.workforce.roster;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Period;
import io.anju.kernel.Unacceptable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days of a roster in the community in scope: by first and last day in what is said, half-open in what is kept. */
@Component
class RosterDays {

    /** Further away than this is a slip of the keyboard; and more than a year is rostered by nobody at once. */
    private static final int FURTHEST = 366;

    private final BusinessClock clock;
    private final CommunityZone zones;

    RosterDays(BusinessClock clock, CommunityZone zones) {
        this.clock = clock;
        this.zones = zones;
    }

    /** @throws Unacceptable when the last day is before the first, or one of them is more than a year away */
    Period between(LocalDate first, LocalDate last) {
        return from(near(first, "firstDay"), near(last, "lastDay"));
    }

    /** The same; without a first day from today on, without a last one for seven days. */
    Period week(@Nullable LocalDate first, @Nullable LocalDate last) {
        var from = near(first == null ? today() : first, "firstDay");
        return between(from, last == null ? from.plusDays(6) : last);
    }

    private LocalDate near(LocalDate day, String field) {
        if (Math.abs(day.toEpochDay() - today().toEpochDay()) > FURTHEST) {
            throw new Unacceptable("workforce.duty-too-far", field);
        }
        return day;
    }

    /** @throws Unacceptable when the last day is before the first */
    static Period from(LocalDate first, @Nullable LocalDate last) {
        if (last != null && last.isBefore(first)) {
            throw new Unacceptable("workforce.empty-days", "lastDay");
        }
        return new Period(first, last == null ? null : last.plusDays(1));
    }

    LocalDate today() {
        return zones.dayHere(clock.instant());
    }

    LocalDate dayOf(Instant at) {
        return zones.dayHere(at);
    }

    ZoneId zone() {
        return zones.here();
    }

    Instant begin(LocalDate day) {
        return day.atStartOfDay(zones.here()).toInstant();
    }

    /** From the first midnight to the last. */
    Span span(Period period) {
        var until = Objects.requireNonNull(period.until(), "a roster ends");
        return new Span(begin(period.from()), begin(until));
    }
}
