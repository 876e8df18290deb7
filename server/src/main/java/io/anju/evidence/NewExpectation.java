package io.anju.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Something owed on a subject.
 *
 * @param kind for example {@code servicedesk.arrival}
 * @param label what people call the subject, for example the ticket number
 * @param adoptionVersion the version of the promise that was in force when the work began; pinned
 * @param satisfiedBy key of the fact kind that keeps the promise
 * @param factsOf whom or what the facts are about that keep it: mostly the subject; of a later round of a ticket, the ticket
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
        String satisfiedBy,
        UUID factsOf) {

    private static final int AT_RISK_WITH_A_FIFTH_LEFT = 5;

    /** From when it is at risk where nothing else is said: when a fifth of its time, which is not negative, is left. */
    public static Instant atRisk(Instant since, Instant dueAt) {
        return dueAt.minus(Duration.between(since, dueAt).dividedBy(AT_RISK_WITH_A_FIFTH_LEFT));
    }

    /** Kept by facts about its subject. */
    public NewExpectation(
            String kind,
            UUID subject,
            String label,
            UUID adoptionVersion,
            String clause,
            Instant since,
            Instant atRiskFrom,
            Instant dueAt,
            String satisfiedBy) {
        this(kind, subject, label, adoptionVersion, clause, since, atRiskFrom, dueAt, satisfiedBy, subject);
    }
}
