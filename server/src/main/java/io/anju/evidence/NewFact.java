package io.anju.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about to be recorded.
 *
 * @param person the account or employee who did or saw it
 * @param happenedAt when it happened, which may be long before anybody here learned of it
 * @param corrects the fact this one sets right; the old one stays
 * @param photos SHA-256 of each photo, as stored by {@code files}
 * @param detail for display only, never for a verdict
 */
public record NewFact(
        String kind,
        int version,
        UUID subject,
        @Nullable UUID person,
        @Nullable UUID place,
        Instant happenedAt,
        @Nullable BigDecimal number,
        @Nullable String unit,
        @Nullable String outcome,
        Source source,
        @Nullable UUID corrects,
        List<String> photos,
        Map<String, Object> detail) {

    public NewFact {
        photos = List.copyOf(photos);
        detail = Map.copyOf(detail);
    }

    /** A plain fact: somebody did this to that, then. */
    public static NewFact of(String kind, UUID subject, @Nullable UUID person, Instant happenedAt, Source source) {
        return new NewFact(
                kind, 1, subject, person, null, happenedAt, null, null, null, source, null, List.of(), Map.of());
    }

    public NewFact at(@Nullable UUID place) {
        return new NewFact(
                kind,
                version,
                subject,
                person,
                place,
                happenedAt,
                number,
                unit,
                outcome,
                source,
                corrects,
                photos,
                detail);
    }

    public NewFact saying(@Nullable String outcome, Map<String, Object> detail) {
        return new NewFact(
                kind,
                version,
                subject,
                person,
                place,
                happenedAt,
                number,
                unit,
                outcome,
                source,
                corrects,
                photos,
                detail);
    }

    public NewFact measuring(BigDecimal number, String unit) {
        return new NewFact(
                kind,
                version,
                subject,
                person,
                place,
                happenedAt,
                number,
                unit,
                outcome,
                source,
                corrects,
                photos,
                detail);
    }

    /** The fact it sets right is of the same subject, and counts no longer. */
    public NewFact correcting(UUID fact) {
        return new NewFact(
                kind, version, subject, person, place, happenedAt, number, unit, outcome, source, fact, photos, detail);
    }

    public NewFact showing(List<String> photos) {
        return new NewFact(
                kind,
                version,
                subject,
                person,
                place,
                happenedAt,
                number,
                unit,
                outcome,
                source,
                corrects,
                photos,
                detail);
    }
}
