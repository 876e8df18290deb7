package io.anju.equipment.card;

import io.anju.kernel.Refusal;

/** What a card says no to. */
abstract sealed class CardRefused extends Refusal {

    private CardRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    /** What was never printed hangs nowhere. */
    static final class NotPrinted extends CardRefused {
        NotPrinted(String item) {
            super("equipment.card-not-printed", item);
        }
    }
}
