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
        int attempts,
        boolean answered) {

    /** Nobody in particular reported it: a supervisor looks. */
    static final String PUBLIC_AREA = "PUBLIC_AREA";
}
