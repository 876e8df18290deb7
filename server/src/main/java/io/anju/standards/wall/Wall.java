package io.anju.standards.wall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One brick per clause, all sets of the catalogue, for one community and period. */
public record Wall(Instant asOf, Period period, List<Set> sets) {

    /** @param code S01 to S19 */
    public record Set(String code, String title, List<Brick> clauses) {}

    /**
     * @param measured whether a measure is bound to it, so that it can be judged once it is adopted
     * @param whyNot why it cannot be judged here although a measure is bound to it
     * @param open subjects neither kept nor at risk yet
     */
    public record Brick(
            String id,
            String title,
            boolean adopted,
            boolean measured,
            @Nullable String whyNot,
            Verdict verdict,
            int met,
            int breached,
            int atRisk,
            int open) {}
}
