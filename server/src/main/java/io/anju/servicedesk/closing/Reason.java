package io.anju.servicedesk.closing;

import io.anju.servicedesk.ticket.Mended;
import java.util.Arrays;
import java.util.Optional;

/** Why a person telephones although a message asks already; the strongest first. See docs/domain/servicedesk.md#call-back. */
enum Reason {
    COMPLAINT,
    PAID,
    REOPENED,
    LEAK,
    /** Nobody in particular reported it: whoever did, or a supervisor, looks at it and says so. */
    PUBLIC_AREA,
    /** Has never opened the resident's phone: elderly people without a smartphone are among them. */
    CANNOT_TAP,
    /** Below four: told by who rated, never found beforehand. */
    LOW_STARS,
    /** One of those who stayed silent. */
    SAMPLE;

    /** Empty when a message is enough. */
    static Optional<Reason> of(Mended work, boolean paid, boolean canTap, int samplePercent) {
        return Arrays.stream(values())
                .filter(reason -> reason.holds(work, paid, canTap, samplePercent))
                .findFirst();
    }

    private boolean holds(Mended work, boolean paid, boolean canTap, int samplePercent) {
        return switch (this) {
            case COMPLAINT -> work.complaint();
            case PAID -> paid;
            case REOPENED -> work.round() > 1;
            case LEAK -> work.leak();
            case PUBLIC_AREA -> work.reporter() == null && work.party() == null;
            case CANNOT_TAP -> !canTap;
            case LOW_STARS -> false;
            case SAMPLE -> CallBackPolicy.isSampled(work.id().id(), samplePercent);
        };
    }

    /** Whether a good answer by tap makes the call needless. */
    boolean isMetByATap() {
        return this == CANNOT_TAP || this == SAMPLE;
    }
}
