package io.anju.servicedesk.postpone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was told when it could not be done.
 *
 * @param until the last day on which it is in time
 * @param dueAt when that day is over there
 * @param escalatedAt when those in charge were told that it was over
 * @param kept whether it was done by then; null while nobody can say
 */
public record Postponement(
        UUID id,
        UUID ticket,
        int round,
        String reason,
        LocalDate until,
        Instant saidAt,
        Instant dueAt,
        @Nullable Instant escalatedAt,
        @Nullable Boolean kept) {}
