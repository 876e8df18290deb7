package io.anju.servicedesk.figures;

import io.anju.kernel.CommunityZone;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Months on the clock of the community in scope. */
@Component
class Months {

    private final CommunityZone zones;

    Months(CommunityZone zones) {
        this.zones = zones;
    }

    /** The first instant of it. */
    OffsetDateTime begins(YearMonth month) {
        return month.atDay(1).atStartOfDay(zones.here()).toOffsetDateTime();
    }
}
