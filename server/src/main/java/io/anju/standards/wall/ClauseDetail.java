package io.anju.standards.wall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies behind one brick: the promise in this community's numbers, and every subject with its facts. */
public record ClauseDetail(Summary clause, Map<String, Object> parameters, List<Subject> subjects) {

    public record Summary(String id, String title, String gist, String kind) {}

    /** @param kind of the expectation, for example servicedesk.arrival */
    public record Subject(
            UUID subject,
            String kind,
            String label,
            Verdict verdict,
            Instant dueAt,
            @Nullable Instant metAt,
            List<Fact> facts) {}

    /**
     * @param person account or employee
     * @param outcome what became of it: what was only recorded keeps no promise
     * @param skewed whether it was told by a clock that was wrong, so that it counts from when it was learned
     * @param photos sha256 of each
     */
    public record Fact(
            UUID id,
            String kind,
            Instant happenedAt,
            Instant learnedAt,
            @Nullable UUID person,
            String source,
            @Nullable String outcome,
            boolean skewed,
            List<String> photos) {}
}
