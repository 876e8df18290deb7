package io.anju.community;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Port: whose district a home lies in. The module that knows the staff answers; without it a visit is nobody's in particular. */
public interface AreaStewards {

    /** The name of the steward of each space that has one then. */
    Map<UUID, String> of(Collection<UUID> spaces, Instant at);
}
