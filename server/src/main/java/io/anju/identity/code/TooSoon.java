package io.anju.identity.code;

import io.anju.kernel.Refusal;
import java.time.Duration;

/** 429: a code is on its way already, wait. */
final class TooSoon extends Refusal {

    private final Duration wait;

    TooSoon(Duration wait) {
        super("identity.too-soon", wait.toSeconds() + 1);
        this.wait = wait;
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
