package io.anju.servicedesk.ticket;

import io.anju.community.Residents;
import io.anju.community.Residents.Resident;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Unacceptable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom the desk may name as the one it is for: they are asked whether it is good and hear how it ends, so at a home it is somebody
 * who belongs there today. Of what is nobody's home, a lift or a lobby, whoever we know may tell.
 */
@Component
public class Callers {

    private final Residents residents;
    private final CommunityZone zones;
    private final BusinessClock clock;

    Callers(Residents residents, CommunityZone zones, BusinessClock clock) {
        this.residents = residents;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * @param party null where the desk knows nobody
     * @throws Unacceptable when others are at home there, and they are not
     */
    public void require(UUID space, @Nullable UUID party) {
        if (party == null) {
            return;
        }
        var there = residents.of(space, zones.dayHere(clock.instant())).stream()
                .map(Resident::party)
                .toList();
        if (!there.isEmpty() && !there.contains(party)) {
            throw new Unacceptable("servicedesk.not-of-this-home", "party");
        }
    }

    /**
     * Of what others have reported neighbours may tell too: they hear how it ends.
     *
     * @param party null where the desk knows nobody
     * @throws Unacceptable when they belong to no home here today
     */
    void requireNeighbour(@Nullable UUID party) {
        if (party != null
                && residents.spacesOf(party, zones.dayHere(clock.instant())).isEmpty()) {
            throw new Unacceptable("servicedesk.no-neighbour", "party");
        }
    }
}
