package io.anju.jobs.simulation;

import io.anju.kernel.Refusal;

/** Why the clock of a simulation was not moved, or not all the way. */
abstract sealed class SimulationRefused extends Refusal {

    private SimulationRefused(String code) {
        super(code);
    }

    static final class OnlyForward extends SimulationRefused {
        OnlyForward() {
            super("jobs.only-forward");
        }
    }

    static final class NotDrained extends SimulationRefused {
        NotDrained() {
            super("jobs.not-drained");
        }
    }
}
