package io.anju.servicedesk.ticket;

import io.anju.kernel.Unacceptable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * When somebody is to come, as it was agreed.
 *
 * @param until by when they are there, at most four hours later; null where one moment was named, from which the promised minutes run
 */
public record Appointment(
        @Column("appointed_at") Instant from,
        @Column("appointed_until") @Nullable Instant until) {

    /** "Now" was agreed a moment ago. */
    private static final Duration AGREED_JUST_NOW = Duration.ofHours(1);

    private static final Duration FURTHEST = Duration.ofDays(90);

    private static final Duration LONGEST = Duration.ofHours(4);

    /** The last moment that was agreed: whoever comes then keeps it, and the clock to the end of the work runs from there. */
    Instant latest() {
        return until == null ? from : until;
    }

    /** How the two moments are called where they were said. */
    enum Fields {
        REPORTED("appointedAt", "appointedUntil"),
        AGREED_ANEW("from", "until");

        private final String from;
        private final String until;

        Fields(String from, String until) {
            this.from = from;
            this.until = until;
        }
    }

    /** @throws Unacceptable when it lies behind us or too far ahead, or is no span of at most four hours */
    void mustFit(Instant now, Fields said) {
        if (from.isBefore(now.minus(AGREED_JUST_NOW)) || from.isAfter(now.plus(FURTHEST))) {
            throw new Unacceptable("servicedesk.appointment-out-of-range", said.from);
        }
        if (until != null && (!until.isAfter(from) || until.isAfter(from.plus(LONGEST)) || !until.isAfter(now))) {
            throw new Unacceptable("servicedesk.appointment-no-span", said.until);
        }
    }
}
