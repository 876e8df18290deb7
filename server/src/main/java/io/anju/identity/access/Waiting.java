package io.anju.identity.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody at the door who showed the first thing and owes another. Kept in a session that is signed in to nothing.
 *
 * @param proven a second factor was shown too
 */
public record Waiting(UUID account, SignInMethod method, Instant since, boolean proven) implements Serializable {

    static final Duration PATIENCE = Duration.ofMinutes(10);

    static final String ATTRIBUTE = "anju.waiting";

    public Waiting withSecondFactor() {
        return new Waiting(account, method, since, true);
    }

    boolean tooLong(Instant now) {
        return now.isAfter(since.plus(PATIENCE));
    }
}
