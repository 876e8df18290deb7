package io.anju.messages.outbox;

import io.anju.messages.Urgency;
import java.time.Duration;

/** How long and how often a channel is tried again before the next one's turn. See docs/domain/messages.md#attempts. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** About two hours. */
    private static final int TRIES = 8;

    /** A minute and a half: what is urgent goes another way soon. */
    private static final int TRIES_IF_URGENT = 3;

    /** Longer than any gateway of a phone company or platform takes to report, short enough for somebody to still come in time. */
    static final Duration RECEIPT = Duration.ofMinutes(5);

    private BackOff() {}

    /** After the given number of attempts, at least one: 30 seconds, then twice as long each time, at most an hour. */
    static Duration pause(int attempts) {
        var pause = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 16));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    /** @param last whether no other channel is left, so that nothing is gained by giving up soon */
    static boolean isSpent(int attempts, Urgency urgency, boolean last) {
        return attempts >= (urgency == Urgency.URGENT && !last ? TRIES_IF_URGENT : TRIES);
    }
}
