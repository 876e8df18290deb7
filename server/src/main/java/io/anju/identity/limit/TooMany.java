package io.anju.identity.limit;

import io.anju.kernel.Refusal;
import java.time.Duration;

/** A limit is reached; the answer says when to come back. */
public final class TooMany extends Refusal {

    private static final int SECONDS_TO_SAY = 120;

    private final Duration wait;

    TooMany(Duration wait) {
        super(wait.toSeconds() < SECONDS_TO_SAY ? "identity.too-many" : "identity.too-many-today", said(wait));
        this.wait = wait;
    }

    private static long said(Duration wait) {
        return wait.toSeconds() < SECONDS_TO_SAY ? wait.toSeconds() + 1 : wait.toMinutes() + 1;
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public Duration retryAfter() {
        return wait;
    }
}
