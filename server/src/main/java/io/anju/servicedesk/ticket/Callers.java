package io.anju.servicedesk.ticket;

import io.anju.community.Residents;
import io.anju.community.Residents.Resident;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Unacceptable;
import java.util.Optional;
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
     * Whoever reports from their own phone names nobody: they are who it is for.
     *
     * @throws Unacceptable when others are at home there, and who is named is not
     */
    void require(UUID space, Intake intake) {
        var party = intake.party();
        if (party != null && intake.reporter() == null && !mayBeNamed(space, party)) {
            throw new Unacceptable("servicedesk.not-of-this-home", "party");
        }
    }

    /** One we know of from before, as long as they may be named: nobody once they have moved out. */
    public Optional<UUID> still(UUID space, @Nullable UUID party) {
        return Optional.ofNullable(party).filter(one -> mayBeNamed(space, one));
    }

    private boolean mayBeNamed(UUID space, UUID party) {
        var there = residents.of(space, zones.dayHere(clock.instant())).stream()
                .map(Resident::party)
                .toList();
        return there.isEmpty() || there.contains(party);
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
