package io.anju.standards.wall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lies behind one brick: the promise in this community's numbers, the brick's counts, the same day by day, and the subjects
 * with their facts.
 *
 * @param open subjects neither kept nor at risk yet
 * @param days those on which something falls due
 * @param subjects not all where there are very many; the counts are of all
 */
public record ClauseDetail(
        Summary clause,
        Map<String, Object> parameters,
        int met,
        int breached,
        int atRisk,
        int open,
        List<Day> days,
        List<Subject> subjects) {

    static ClauseDetail of(Summary clause, Map<String, Object> parameters, List<Day> days, List<Subject> subjects) {
        return new ClauseDetail(
                clause,
                parameters,
                days.stream().mapToInt(Day::met).sum(),
                days.stream().mapToInt(Day::breached).sum(),
                days.stream().mapToInt(Day::atRisk).sum(),
                days.stream().mapToInt(Day::open).sum(),
                days,
                subjects);
    }

    public record Day(LocalDate day, int met, int breached, int atRisk, int open) {}

    public record Summary(String id, String title, String gist, String kind) {}

    /**
     * @param about whom or what the facts are about: mostly the subject; of a later round of a ticket, the ticket
     * @param kind of the expectation, for example servicedesk.arrival
     */
    public record Subject(
            UUID subject,
            UUID about,
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
