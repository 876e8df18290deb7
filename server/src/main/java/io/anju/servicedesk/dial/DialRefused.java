package io.anju.servicedesk.dial;

import io.anju.kernel.Refusal;

/** Whom nobody can or need telephone. */
final class DialRefused extends Refusal {

    private DialRefused(String code) {
        super(code);
    }

    static DialRefused notMissed() {
        return new DialRefused("servicedesk.call-not-missed");
    }

    static DialRefused noNumber() {
        return new DialRefused("servicedesk.no-number-left");
    }
}
