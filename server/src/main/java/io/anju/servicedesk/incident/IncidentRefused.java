package io.anju.servicedesk.incident;

import io.anju.kernel.Refusal;

/** What is said no to about incidents. */
abstract sealed class IncidentRefused extends Refusal {

    private IncidentRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static final class IsOver extends IncidentRefused {
        IsOver() {
            super("servicedesk.incident-is-over");
        }
    }

    /** The result is told when all of it is done: its own ticket and each that goes with it. */
    static final class NotDone extends IncidentRefused {
        NotDone(String numbers) {
            super("servicedesk.incident-not-done", numbers);
        }
    }
}
