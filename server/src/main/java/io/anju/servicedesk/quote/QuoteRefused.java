package io.anju.servicedesk.quote;

import io.anju.kernel.Refusal;

/** It was decided already, or another one took its place. */
final class QuoteRefused extends Refusal {

    QuoteRefused() {
        super("servicedesk.quote-decided-already");
    }
}
