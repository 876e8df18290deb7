package io.anju.workforce.roster;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Period;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.kernel.Unacceptable.Fault;
import io.anju.workforce.roster.RosterReviews.Gap;
import io.anju.workforce.roster.RosterReviews.PostCover;
import io.anju.workforce.roster.RosterReviews.Review;
import io.anju.workforce.roster.RosterReviews.WithoutPaper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letting a roster stand: from then on its shifts are what people are on duty for. */
@Service
@Transactional
public class RosterPublications {

    /** @param shifts how many drafts became shifts */
    public record Published(UUID id, int shifts) {}

    /** More than a reader takes in; the review has them all. */
    private static final int MOST_FAULTS = 20;

    private static final String FIELD = "firstDay";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final JdbcClient sql;
    private final RosterReviews reviews;
    private final RosterDays days;
    private final Facts facts;
    private final BusinessClock clock;

    RosterPublications(JdbcClient sql, RosterReviews reviews, RosterDays days, Facts facts, BusinessClock clock) {
        this.sql = sql;
        this.reviews = reviews;
        this.days = days;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Publishes the drafts of these days. Everybody on a post holds its paper and every strict post is manned, whatever the
     * reason; another post may have gaps if there is one.
     *
     * @param reason why it is let stand although somebody is missing
     * @throws Unacceptable naming who lacks which paper, and where who is missing (clauses S09-003, S09-029, S11-049, S11-178,
     *     S11-213, S15-009, S18-027)
     */
    public Published publish(LocalDate firstDay, LocalDate lastDay, @Nullable String reason) {
        var period = days.between(firstDay, lastDay);
        var review = reviews.review(period, true);
        refuseThoseWithoutPaper(review);
        refuseGaps(review.posts().stream().filter(PostCover::strict).toList(), "workforce.strict-post-is-empty");
        if (reason == null) {
            refuseGaps(review.posts(), "workforce.post-is-empty");
        }
        int gaps = (int) review.posts().stream().flatMap(this::ahead).count();
        var published = new Published(Ids.next(), release(period));
        keep(published, period, gaps, reason);
        return published;
    }

    private static void refuseThoseWithoutPaper(Review review) {
        var faults = review.withoutPaper().stream()
                .limit(MOST_FAULTS)
                .map(RosterPublications::fault)
                .toList();
        if (!faults.isEmpty()) {
            throw new Unacceptable("workforce.without-papers", faults);
        }
    }

    private static Fault fault(WithoutPaper one) {
        var clause = Objects.requireNonNullElse(one.clause(), "");
        return one.ranOutOn() == null
                ? new Fault(
                        FIELD,
                        key("workforce.missing-paper", clause),
                        one.name(),
                        one.post(),
                        one.qualification(),
                        clause)
                : new Fault(
                        FIELD,
                        key("workforce.expired-paper", clause),
                        one.name(),
                        one.post(),
                        one.qualification(),
                        clause,
                        one.ranOutOn().toString());
    }

    private static String key(String words, String clause) {
        return clause.isEmpty() ? words : words + "-of-clause";
    }

    private void refuseGaps(List<PostCover> posts, String code) {
        var faults = posts.stream()
                .flatMap(post -> ahead(post).map(gap -> fault(post, gap)))
                .limit(MOST_FAULTS)
                .toList();
        if (!faults.isEmpty()) {
            throw new Unacceptable(code, faults);
        }
    }

    /** What is past is nobody's to fill any more. */
    private Stream<Gap> ahead(PostCover post) {
        var now = clock.instant();
        return post.gaps().stream().filter(gap -> gap.until().isAfter(now));
    }

    private Fault fault(PostCover post, Gap gap) {
        var clause = Objects.requireNonNullElse(post.clause(), "");
        return new Fault(
                FIELD,
                key("workforce.gap", clause),
                post.name(),
                time(gap.from()),
                time(gap.until()),
                gap.missing(),
                clause);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(days.zone()));
    }

    private int release(Period period) {
        var span = days.span(period);
        return sql.sql("""
                update duty set draft = false
                 where community = :community and draft and cancelled_at is null
                   and lower(during) >= :from and lower(during) < :until
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", span.from().atOffset(ZoneOffset.UTC))
                .param("until", span.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void keep(Published published, Period period, int missing, @Nullable String reason) {
        var now = clock.instant();
        var by = Scope.current().actor().required();
        sql.sql("""
                insert into roster_publication (community, id, days, shifts, missing, reason, published_at, published_by)
                values (:community, :id, daterange(:from::date, :until::date), :shifts, :missing, :reason, :now, :by)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", published.id())
                .param("from", period.from())
                .param("until", period.until())
                .param("shifts", published.shifts())
                .param("missing", missing)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        facts.record(NewFact.of(RosterFacts.PUBLISHED, published.id(), by, now, Source.SYSTEM)
                .measuring(BigDecimal.valueOf(missing), "gap")
                .saying(
                        missing == 0 ? "complete" : "with_gaps",
                        Map.of("from", period.from().toString())));
    }
}
