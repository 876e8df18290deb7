package io.anju.jobs.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The business time, so that every screen counts down from the same now. */
@RestController
class ClockController {

    private final BusinessClock clock;

    ClockController(BusinessClock clock) {
        this.clock = clock;
    }

    record ClockAnswer(Instant now, String zone) {}

    /** The business time and the zone its days begin in. */
    @GetMapping("/api/clock")
    @OpenTo(Audience.ANYONE)
    ClockAnswer clock() {
        return new ClockAnswer(clock.instant(), CommunityZone.DEFAULT.getId());
    }
}
