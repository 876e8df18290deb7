package io.anju.equipment.paper;

import io.anju.kernel.Refusal;

/** What a paper says no to. */
abstract sealed class PaperRefused extends Refusal {

    private PaperRefused(String code) {
        super(code);
    }

    /** The next one stands there already: that is the one to renew. */
    static final class RenewedAlready extends PaperRefused {
        RenewedAlready() {
            super("equipment.renewed-already");
        }
    }

    static final class Ended extends PaperRefused {
        Ended() {
            super("equipment.paper-ended");
        }
    }

    /** What is scrapped needs no next one. */
    static final class Scrapped extends PaperRefused {
        Scrapped() {
            super("equipment.paper-of-scrapped");
        }
    }
}
