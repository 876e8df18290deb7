package io.anju.servicedesk.ticket;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 事事有登记、有处理、有跟进、有结果、有回访 (S12-047): nothing is closed while one of the five is missing. Registered is what a
 * ticket is from its first moment; the others are its stored instants and how the call-back ended.
 */
record FiveSteps(
        @Nullable Instant takenOn,
        @Nullable Instant followedUp,
        @Nullable Instant result,
        @Nullable ClosedAs calledBack) {

    /** In their order. */
    enum Step {
        TAKEN_ON,
        FOLLOWED_UP,
        RESULT,
        CALLED_BACK;

        String textKey() {
            return "servicedesk.step." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The first that is missing; empty when it may be closed. */
    Optional<Step> missing() {
        if (takenOn == null) {
            return Optional.of(Step.TAKEN_ON);
        }
        if (followedUp == null) {
            return Optional.of(Step.FOLLOWED_UP);
        }
        if (result == null) {
            return Optional.of(Step.RESULT);
        }
        return calledBack == null ? Optional.of(Step.CALLED_BACK) : Optional.empty();
    }
}
