package io.anju.servicedesk.counter;

import io.anju.kernel.Refusal;

/** What is said no to about visits. */
final class VisitRefused extends Refusal {

    private VisitRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static VisitRefused isOver() {
        return new VisitRefused("servicedesk.visit-is-over");
    }

    static VisitRefused withoutApology() {
        return new VisitRefused("servicedesk.visit-without-apology", CounterVisits.APOLOGY_CLAUSE);
    }

    static VisitRefused troubleGoesOn() {
        return new VisitRefused("servicedesk.trouble-goes-on", Troubles.CLAUSE);
    }

    static VisitRefused noTrouble() {
        return new VisitRefused("servicedesk.no-trouble");
    }
}
