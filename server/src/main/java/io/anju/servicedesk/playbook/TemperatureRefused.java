package io.anju.servicedesk.playbook;

import io.anju.kernel.Refusal;

/** What is said no to about rooms that are too cold or too warm (S18-031). */
abstract sealed class TemperatureRefused extends Refusal {

    private TemperatureRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static final class NothingAgreed extends TemperatureRefused {
        NothingAgreed(String clause) {
            super("servicedesk.temperature-without-measure", clause);
        }
    }

    static final class NotMeasuredSince extends TemperatureRefused {
        NotMeasuredSince(String clause) {
            super("servicedesk.temperature-not-measured-since", clause);
        }
    }

    /** It is not right yet, so it has to be said why that is all. */
    static final class StillOutside extends TemperatureRefused {
        StillOutside(String celsius) {
            super("servicedesk.temperature-still-outside", celsius);
        }
    }

    static final class Settled extends TemperatureRefused {
        Settled() {
            super("servicedesk.temperature-settled-already");
        }
    }
}
