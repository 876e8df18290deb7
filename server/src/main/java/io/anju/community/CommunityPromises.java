package io.anju.community;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Port: what the community in scope has promised. The module that keeps promises answers; without it nothing is promised. */
public interface CommunityPromises {

    /**
     * A clause as it is promised.
     *
     * @param version to pin to the work that keeps it
     */
    record Promised(UUID version, Map<String, Object> parameters) {}

    /** The version in force at the instant; empty when the clause is not promised then. */
    Optional<Promised> promised(String clause, Instant at);
}
