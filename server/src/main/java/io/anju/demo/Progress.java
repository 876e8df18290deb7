package io.anju.demo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a ticket of the story has come.
 *
 * @param post what whoever is sent is called there
 * @param askedAt when asking whether it is good began; null while nobody is asked, or when it is over
 * @param reason why a person telephones; null for a message only
 * @param callAt when the next call is due
 * @param silentAt from when on silence counts as an answer
 * @param everybodys whether the place belongs to nobody in particular
 */
record Progress(
        UUID ticket,
        String state,
        int round,
        boolean visit,
        @Nullable UUID assignee,
        @Nullable UUID account,
        @Nullable String post,
        @Nullable UUID owner,
        @Nullable Instant assignedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant askedAt,
        @Nullable String reason,
        @Nullable Instant callAt,
        @Nullable Instant silentAt,
        int attempts,
        boolean answered,
        boolean everybodys) {

    private static final String PUBLIC_AREA = "PUBLIC_AREA";

    /** Nobody in particular reported it, or whoever did stays silent. */
    boolean looksASupervisor() {
        return PUBLIC_AREA.equals(reason);
    }
}
