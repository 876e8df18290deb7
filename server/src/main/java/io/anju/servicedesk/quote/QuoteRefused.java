package io.anju.servicedesk.quote;

import io.anju.kernel.Refusal;

/** It cannot be said yes or no to any more. */
final class QuoteRefused extends Refusal {

    private QuoteRefused(String code) {
        super(code);
    }

    /** It was decided otherwise, or another one took its place. */
    static QuoteRefused decidedAlready() {
        return new QuoteRefused("servicedesk.quote-decided-already");
    }

    /** The work of its round ended without an answer: what nobody agreed to before is not owed after. */
    static QuoteRefused workIsDone() {
        return new QuoteRefused("servicedesk.quote-work-done");
    }
}
