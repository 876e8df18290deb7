package io.anju.servicedesk.today;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is not closed, as far as counting needs it.
 *
 * @param finished whether it waits for nothing but the call-back
 * @param waits whether somebody has to go and nobody is sent
 * @param due the earliest limit of accepting (at once where that is owed), arriving and finishing that is not kept yet; null where
 *     none runs
 */
record OpenTicket(
        UUID id,
        boolean finished,
        boolean waits,
        boolean pooled,
        @Nullable Instant due,
        @Nullable UUID assignee) {

    private static final Duration SOON = Duration.ofHours(1);

    /** How it stands; the one place that says what is late. */
    enum Standing {
        LATE,
        SOON,
        LATER,
        CALL_BACK
    }

    Standing at(Instant now) {
        if (finished) {
            return Standing.CALL_BACK;
        }
        if (due == null) {
            return Standing.LATER;
        }
        if (!due.isAfter(now)) {
            return Standing.LATE;
        }
        return due.isAfter(now.plus(SOON)) ? Standing.LATER : Standing.SOON;
    }

    boolean isInHandOf(UUID employee) {
        return !finished && employee.equals(assignee);
    }
}
