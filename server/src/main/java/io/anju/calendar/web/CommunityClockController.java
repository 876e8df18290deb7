package io.anju.calendar.web;

import io.anju.calendar.BusinessCalendar;
import io.anju.calendar.DayKind;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The business time as it is told in one community, and what kind of day it is there. */
@RestController
class CommunityClockController {

    record Now(Instant now, String zone, LocalDate today, DayKind kind, boolean workday) {}

    private final BusinessCalendar calendar;
    private final CommunityZone zones;
    private final BusinessClock clock;

    CommunityClockController(BusinessCalendar calendar, CommunityZone zones, BusinessClock clock) {
        this.calendar = calendar;
        this.zones = zones;
        this.clock = clock;
    }

    /** The business time there, and what kind of day it is. */
    @GetMapping("/api/communities/{community}/clock")
    @OpenTo(Audience.RESIDENT_OR_STAFF)
    Now now(@PathVariable UUID community) {
        var now = clock.instant();
        var today = zones.dayHere(now);
        var kind = calendar.kindOf(today);
        return new Now(now, zones.here().getId(), today, kind, kind == DayKind.WORKDAY);
    }
}
