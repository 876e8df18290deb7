package io.anju.servicedesk.manner;

import org.jspecify.annotations.Nullable;

/** How one line of the list went in a call, in the words it had then. */
public record Score(String item, String words, @Nullable String clause, CheckItem.Scored scored, int points) {

    /** Three of five are good enough; the source gives no number. */
    static final int GOOD_ENOUGH = 3;

    boolean isKept() {
        return scored == CheckItem.Scored.KEPT ? points == 1 : points >= GOOD_ENOUGH;
    }
}
