package io.anju.jobs;

import java.time.Instant;
import java.util.UUID;

/** Does what fell due. A bean; one per kind. */
public interface DueWorkHandler {

    String kind();

    /**
     * Called in the community's scope and in one transaction or none. May be called more than once, and after the subject has moved
     * on: look first. An exception rolls back and the call is repeated with growing pauses.
     */
    void due(UUID community, UUID subject, Instant due);

    /** No for work that waits for others, a provider or a bucket: it makes its own, and none is open while it waits. */
    default boolean inOneTransaction() {
        return true;
    }
}
