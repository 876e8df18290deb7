package io.anju.plannedwork.adopting;

import io.anju.kernel.Refusal;

/** Why the duties of what is adopted cannot be planned. */
final class AdoptingRefused {

    private AdoptingRefused() {}

    /** Nobody said where it is done. */
    static final class NoPlace extends Refusal {
        NoPlace(String clause, String title) {
            super("plannedwork.no-place", clause, title);
        }
    }

    static final class TooMuch extends Refusal {
        TooMuch(String post, int peopleShort) {
            super("plannedwork.too-much", post, peopleShort);
        }
    }
}
