package io.anju.standards.wall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The subjects of a clause in a period as they stand, unkept ones first. */
final class Subjects {

    /** As many as are shown of one clause. */
    static final int MOST = 500;

    private Subjects() {}

    /**
     * Each kind of standing is read in the order of its own index and no further than anybody sees; days are in order of due time.
     *
     * @param clause what the statement calls the clause that is asked about
     */
    static String of(String clause) {
        return """
            with period as not materialized (
                select * from verdict_state
                 where community = :community and clause = %s and day between :from and :to and not withdrawn)
            select standing, subject, coalesce(facts_of, subject) as about, kind, label, since, at_risk_from, due_at, satisfied_at
              from ((select 0 as standing, * from period where satisfied_at > due_at order by day, due_at, subject limit :most)
                    union all
                    (select 0, * from period where satisfied_at is null and due_at < :now
                      order by day, due_at, subject limit :most)
                    union all
                    (select 1, * from period where satisfied_at is null and due_at >= :now
                      order by day, due_at, subject limit :most)
                    union all
                    (select 2, * from period where satisfied_at <= due_at order by day, due_at, subject limit :most)) s
             order by standing, due_at, subject
             limit :most""".formatted(clause);
    }

    static State state(ResultSet row) throws SQLException {
        return new State(
                row.getObject("subject", UUID.class),
                row.getObject("about", UUID.class),
                row.getString("kind"),
                row.getString("label"),
                instant(row, "since"),
                instant(row, "at_risk_from"),
                instant(row, "due_at"),
                row.getObject("satisfied_at") == null ? null : instant(row, "satisfied_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** One subject as it is stored. */
    record State(
            UUID subject,
            UUID about,
            String kind,
            String label,
            Instant since,
            Instant atRiskFrom,
            Instant dueAt,
            @Nullable Instant satisfiedAt) {

        ClauseDetail.Subject judged(Instant now, List<ClauseDetail.Fact> facts) {
            var verdict = Verdict.of(atRiskFrom, dueAt, satisfiedAt, now);
            var own = subject.equals(about)
                    ? facts
                    : facts.stream()
                            .filter(fact -> !fact.happenedAt().isBefore(since))
                            .toList();
            return new ClauseDetail.Subject(subject, about, kind, label, verdict, dueAt, satisfiedAt, own);
        }
    }
}
