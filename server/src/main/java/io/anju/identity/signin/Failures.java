package io.anju.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Wrong passwords for one name: the fifth in a row keeps it out for a quarter of an hour. */
record Failures(int count, @Nullable OffsetDateTime lockedUntil) {

    static final Failures NONE = new Failures(0, null);

    private static final int MOST = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    /** @throws SignInRefused.Locked while it is kept out */
    void refuseLocked(Instant now) {
        if (lockedUntil != null && now.isBefore(lockedUntil.toInstant())) {
            throw new SignInRefused.Locked(Duration.between(now, lockedUntil.toInstant()));
        }
    }

    Failures andOne(Instant now) {
        return count + 1 < MOST
                ? new Failures(count + 1, null)
                : new Failures(0, now.plus(LOCK).atOffset(ZoneOffset.UTC));
    }
}
