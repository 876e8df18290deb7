package io.anju.demo;

import io.anju.kernel.CommunityZone;
import io.anju.workforce.Roster;
import io.anju.workforce.Staff;
import io.anju.workforce.Staffing;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps an employee of the community in scope on duty day and night, for 30 days ahead. */
@Component
@Transactional
class Shifts {

    static final int DAYS = 30;

    private final Staff staff;
    private final Staffing staffing;
    private final Roster roster;
    private final CommunityZone zones;

    Shifts(Staff staff, Staffing staffing, Roster roster, CommunityZone zones) {
        this.staff = staff;
        this.staffing = staffing;
        this.roster = roster;
        this.zones = zones;
    }

    /** Adds the days that are missing behind the last shift; somebody who has left gets none. */
    void keep(UUID employee, Instant now) {
        if (staff.find(employee).isEmpty()) {
            return;
        }
        var zone = zones.here();
        var today = zones.dayHere(now).atStartOfDay(zone);
        var horizon = today.plusDays(DAYS);
        var begin = roster.rosteredUntil(employee)
                .map(end -> end.atZone(zone))
                .filter(end -> end.isAfter(today))
                .orElse(today);
        while (begin.isBefore(horizon)) {
            var end = begin.toLocalDate().plusDays(1).atStartOfDay(zone);
            staffing.onDuty(employee, begin.toInstant(), end.toInstant());
            begin = end;
        }
    }
}
