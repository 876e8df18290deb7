package io.anju.servicedesk.closing;

import io.anju.kernel.Refusal;

/** Somebody said whether it is good already. */
final class NothingToAsk extends Refusal {

    NothingToAsk(String number) {
        super("servicedesk.nothing-to-ask", number);
    }
}
