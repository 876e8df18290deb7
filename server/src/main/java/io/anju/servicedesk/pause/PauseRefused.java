package io.anju.servicedesk.pause;

import io.anju.kernel.Refusal;

/** What a clock does not stand still for. */
class PauseRefused extends Refusal {

    private PauseRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    /** It stands still already. */
    static PauseRefused already() {
        return new PauseRefused("servicedesk.paused-already");
    }

    /** No clock of it runs. */
    static PauseRefused nothingRuns() {
        return new PauseRefused("servicedesk.no-clock-runs");
    }

    /** Whoever goes there, whoever gives out work and whoever calls back may stop it, and nobody else. */
    static PauseRefused notTheirs() {
        return new PauseRefused("servicedesk.not-yours-to-pause");
    }

    static PauseRefused notPaused() {
        return new PauseRefused("servicedesk.not-paused");
    }
}
