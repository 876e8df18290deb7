package io.anju.standards;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What waits for a decision about promising less than the catalogue in the community in scope. */
public interface OpenProposals {

    /**
     * A proposal that nobody has decided.
     *
     * @param clause by its number, as S09-021
     * @param proposedBy an account; it is never theirs to decide
     */
    record Waiting(UUID id, String clause, String reason, UUID proposedBy, Instant proposedAt) {}

    /** The longest waiting first, at most 200. */
    List<Waiting> waiting();
}
