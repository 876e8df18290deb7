package io.anju.workforce.handover;

import io.anju.kernel.Refusal;

/** Why a shift was not handed over, or not taken. */
abstract sealed class HandoverRefused extends Refusal {

    private HandoverRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    /** Whoever cannot sign in cannot accept. */
    static final class CannotAccept extends HandoverRefused {
        CannotAccept(String name) {
            super("workforce.cannot-accept", name);
        }
    }

    static final class SomethingIsOpen extends HandoverRefused {
        SomethingIsOpen(int items) {
            super("workforce.something-is-open", items);
        }
    }

    static final class TooLate extends HandoverRefused {
        TooLate() {
            super("workforce.handover-is-over");
        }
    }
}
