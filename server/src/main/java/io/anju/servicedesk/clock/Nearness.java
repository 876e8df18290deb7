package io.anju.servicedesk.clock;

import io.anju.evidence.NewExpectation;
import java.time.Instant;

/** A clock is near when what it measures is at risk: when a fifth of it is left. */
public final class Nearness {

    private Nearness() {}

    /** @param from when the clock began to run, not after it is due */
    public static Instant before(Instant due, Instant from) {
        return NewExpectation.atRisk(from, due);
    }
}
