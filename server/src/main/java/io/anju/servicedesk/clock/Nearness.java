package io.anju.servicedesk.clock;

import java.time.Duration;
import java.time.Instant;

/** A clock is near when a fifth of it is left (design.md §4). */
public final class Nearness {

    private static final int RISK_DIVISOR = 5;

    private Nearness() {}

    /** @param from when the clock began to run, not after it is due */
    public static Instant before(Instant due, Instant from) {
        return due.minus(Duration.between(from, due).dividedBy(RISK_DIVISOR));
    }
}
