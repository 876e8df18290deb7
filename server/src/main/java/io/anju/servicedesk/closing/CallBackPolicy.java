package io.anju.servicedesk.closing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** When a person tries, and whom of the silent. Ours, no promise; what a community changes is in {@link CallBackSettings}. */
final class CallBackPolicy {

    /** From the message on; whoever has not tapped by then may be one of the sample. */
    static final Duration UNTIL_SAMPLED = Duration.ofDays(1);

    /** From one attempt to the next; one made sooner is noted and does not count. */
    static final Duration BETWEEN_ATTEMPTS = Duration.ofHours(4);

    /** When nobody answers but something else has to be done first. */
    static final Duration LOOKS_AGAIN = Duration.ofDays(1);

    private static final LocalTime FIRST_CALL = LocalTime.of(9, 0);
    private static final LocalTime LAST_CALL = LocalTime.of(20, 0);

    private CallBackPolicy() {}

    /** The same for the same ticket and percent, whoever asks and whenever: nobody picks whom to call, and more of them are never others. */
    static boolean isSampled(UUID ticket, int percent) {
        return Math.floorMod(ticket.getLeastSignificantBits(), 100) < percent;
    }

    /** The instant, or the next at which people may be called: from 9 to 20 o'clock there. */
    static Instant whenPeopleMayBeCalled(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        if (there.toLocalTime().isBefore(FIRST_CALL)) {
            return there.with(FIRST_CALL).toInstant();
        }
        return there.toLocalTime().isBefore(LAST_CALL)
                ? at
                : there.plusDays(1).with(FIRST_CALL).toInstant();
    }
}
