package io.anju.servicedesk.hotline;

import io.anju.kernel.Refusal;

/** What is said no to about calls that were missed or led to nothing. */
final class HotlineRefused extends Refusal {

    private HotlineRefused(String code) {
        super(code);
    }

    static HotlineRefused notMissed() {
        return new HotlineRefused("servicedesk.call-not-missed");
    }

    static HotlineRefused hasItsTicket() {
        return new HotlineRefused("servicedesk.call-has-its-ticket");
    }
}
