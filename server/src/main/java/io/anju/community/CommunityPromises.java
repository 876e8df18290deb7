package io.anju.community;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

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

    /** What whichever module answers says. */
    static Optional<Promised> of(ObjectProvider<CommunityPromises> ports, String clause, Instant at) {
        return ports.stream()
                .flatMap(port -> port.promised(clause, at).stream())
                .findFirst();
    }
}
