package io.anju.workforce.absence;

import io.anju.kernel.Refusal;

/** Nobody decides about their own request. */
class OwnRequest extends Refusal {

    OwnRequest() {
        super("workforce.own-request");
    }
}
