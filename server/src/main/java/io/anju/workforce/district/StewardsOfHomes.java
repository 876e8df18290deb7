package io.anju.workforce.district;

import io.anju.community.AreaStewards;
import io.anju.workforce.Care;
import io.anju.workforce.Crew;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the community whose district its homes lie in. */
@Component
@Transactional(readOnly = true)
class StewardsOfHomes implements AreaStewards {

    private final Crew crew;

    StewardsOfHomes(Crew crew) {
        this.crew = crew;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> spaces, Instant at) {
        var stewards = new HashMap<UUID, String>();
        crew.keepers(Care.STEWARD, spaces, at).forEach((space, steward) -> stewards.put(space, steward.name()));
        return stewards;
    }
}
