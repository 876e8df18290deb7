package io.anju.servicedesk.ticket;

import io.anju.servicedesk.clock.Nearness;
import io.anju.standards.Adopted;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clock of a ticket, with the promise it comes from; without one it is ours and the wall does not judge it. */
record Limit(@Nullable String clause, @Nullable UUID adoption, Instant atRisk, Instant due) {

    static Limit promised(Adopted promise, Instant from, Duration limit) {
        return from(promise.clause(), promise.version(), from, limit);
    }

    static Limit ours(Instant from, Duration limit) {
        return from(null, null, from, limit);
    }

    private static Limit from(@Nullable String clause, @Nullable UUID adoption, Instant from, Duration limit) {
        var due = from.plus(limit);
        return new Limit(clause, adoption, Nearness.before(due, from), due);
    }
}
