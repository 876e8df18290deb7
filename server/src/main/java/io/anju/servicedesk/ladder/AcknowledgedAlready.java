package io.anju.servicedesk.ladder;

import io.anju.kernel.Refusal;

/** Somebody else said first that they see to it. */
class AcknowledgedAlready extends Refusal {

    AcknowledgedAlready() {
        super("servicedesk.acknowledged-already");
    }
}
