package io.anju.servicedesk.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What those for whom it was mended said last.
 *
 * @param stars 1 to 5
 * @param ratedRound of which round they said it
 */
record Rating(
        @Nullable Integer stars,
        @Nullable String comment,
        @Nullable Integer ratedRound) {

    static final Rating NONE = new Rating(null, null, null);

    boolean isOf(int round) {
        return ratedRound != null && ratedRound == round;
    }
}
