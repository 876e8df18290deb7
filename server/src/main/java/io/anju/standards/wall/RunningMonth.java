package io.anju.standards.wall;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The month that runs in a place: where its zone says midnight is. */
@Component
public class RunningMonth {

    private final CommunityZone zones;
    private final BusinessClock clock;

    RunningMonth(CommunityZone zones, BusinessClock clock) {
        this.zones = zones;
        this.clock = clock;
    }

    /** In the community in scope. */
    @Transactional(readOnly = true)
    public YearMonth here() {
        return YearMonth.from(zones.dayHere(clock.instant()));
    }
}
