package io.anju.servicedesk.manner;

import io.anju.kernel.Refusal;

/** Which calls are not checked. */
final class CallCheckRefused extends Refusal {

    private CallCheckRefused(String code) {
        super(code);
    }

    static CallCheckRefused notNoted() {
        return new CallCheckRefused("servicedesk.call-not-noted");
    }

    static CallCheckRefused ownCall() {
        return new CallCheckRefused("servicedesk.own-call");
    }
}
