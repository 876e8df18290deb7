package io.anju.servicedesk.ticket;

import io.anju.servicedesk.OfflineCommand;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something was done in the field, as far as the phone's clock can be believed. See docs/domain/servicedesk.md#envelope.
 *
 * @param at when the phone says, or when we learned of it where that cannot be
 * @param skewed whether the phone's clock is wrong, not merely imprecise
 */
record WhenDone(Instant at, boolean skewed) {

    /** A device clock further ahead of ours than this is wrong. */
    static final Duration SKEW = Duration.ofSeconds(30);

    /** Later than this after the deed, people see both times. */
    static final Duration LATE = Duration.ofMinutes(2);

    static WhenDone of(OfflineCommand command, Instant reportedAt, Instant now) {
        var device = command.deviceTime();
        boolean tooEarly = device.isBefore(reportedAt) || beforeAnchor(command);
        boolean skewed = tooEarly || device.isAfter(now.plus(SKEW));
        return new WhenDone(tooEarly || device.isAfter(now) ? now : device, skewed);
    }

    /** A phone whose clock shows less than it had already heard from us was set back since. It counts in milliseconds. */
    private static boolean beforeAnchor(OfflineCommand command) {
        var anchor = command.anchor();
        return anchor != null && command.deviceTime().isBefore(anchor.truncatedTo(ChronoUnit.MILLIS));
    }

    boolean late(Instant now) {
        return at.isBefore(now.minus(LATE));
    }
}
