package io.anju.servicedesk.closing;

import io.anju.servicedesk.ticket.Mended;
import java.util.Arrays;
import java.util.Optional;

/** Why a person telephones although a message asks already; the strongest first. See docs/domain/servicedesk.md#call-back. */
enum Reason {
    /** Nobody in particular reported it: whoever of us did, or a supervisor, looks at it and says so. */
    PUBLIC_AREA,
    COMPLAINT,
    PAID,
    REOPENED,
    LEAK,
    /** Nobody in particular reported it, but it is somebody's: whoever telephones finds out whom to ask. */
    NOBODY_NAMED,
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
            case PUBLIC_AREA -> work.needsCheck() && !work.isOfSomebody();
            case COMPLAINT -> work.complaint();
            case PAID -> paid;
            case REOPENED -> work.round() > 1;
            case LEAK -> work.leak();
            case NOBODY_NAMED -> !work.isOfSomebody();
            case CANNOT_TAP -> !canTap;
            case LOW_STARS -> false;
            case SAMPLE -> CallBackPolicy.isSampled(work.id().id(), samplePercent);
        };
    }

    /** Why stars below what is good are looked into. */
    static Reason ofPoorStars(Mended work) {
        return work.needsCheck() && !work.isOfSomebody() ? PUBLIC_AREA : LOW_STARS;
    }

    /** Whether a good answer by tap makes the call needless. */
    boolean isMetByATap() {
        return switch (this) {
            case PUBLIC_AREA, NOBODY_NAMED, CANNOT_TAP, SAMPLE -> true;
            case COMPLAINT, PAID, REOPENED, LEAK, LOW_STARS -> false;
        };
    }
}
