package io.anju.servicedesk.supervision;

import io.anju.kernel.Refusal;

/** What is said no to about something supervised. */
abstract sealed class SupervisionRefused extends Refusal {

    private SupervisionRefused(String code) {
        super(code);
    }

    /** Only whoever issued it says that it is enough. */
    static final class NotTheIssuer extends SupervisionRefused {
        NotTheIssuer() {
            super("servicedesk.not-the-issuer");
        }
    }

    static final class Closed extends SupervisionRefused {
        Closed() {
            super("servicedesk.supervision-closed");
        }
    }

    /** Nobody said yet what came of it. */
    static final class WithoutResult extends SupervisionRefused {
        WithoutResult() {
            super("servicedesk.supervision-without-result");
        }
    }
}
