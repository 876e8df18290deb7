package io.anju.servicedesk.ticket;

import io.anju.community.Doors;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a home from a place of everybody's. */
@Component
class Homes {

    private final Doors doors;

    Homes(Doors doors) {
        this.doors = doors;
    }

    /** Whether somebody lives or trades there. */
    boolean is(UUID space) {
        return !doors.among(List.of(space)).isEmpty();
    }
}
