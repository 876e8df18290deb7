package io.anju.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * Something owed on a subject.
 *
 * @param kind for example {@code servicedesk.arrival}
 * @param label what people call the subject, for example the ticket number
 * @param adoptionVersion the version of the promise that was in force when the work began; pinned
 * @param satisfiedBy key of the fact kind that keeps the promise
 */
public record NewExpectation(
        String kind,
        UUID subject,
        String label,
        UUID adoptionVersion,
        String clause,
        Instant since,
        Instant atRiskFrom,
        Instant dueAt,
        String satisfiedBy) {}
