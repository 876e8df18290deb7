package io.anju.workforce.roster;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Period;
import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import io.anju.workforce.roster.RosterReviews.PostCover;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on the wall of each day that is over whether the posts that keep a promise were manned at every hour that they ask for. A
 * day is told once; a shift that is put right afterwards does not man the day that is gone.
 */
@Component
class MannedDays {

    private static final int ALL = 100;
    private static final Duration LAST_SECOND = Duration.ofSeconds(1);

    private final Posts posts;
    private final RosterReviews reviews;
    private final Promises promises;
    private final Expectations expectations;
    private final Facts facts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    MannedDays(
            Posts posts,
            RosterReviews reviews,
            Promises promises,
            Expectations expectations,
            Facts facts,
            BusinessClock clock,
            CommunityZone zones) {
        this.posts = posts;
        this.reviews = reviews;
        this.promises = promises;
        this.expectations = expectations;
        this.facts = facts;
        this.clock = clock;
        this.zones = zones;
    }

    /** Yesterday, in the community in scope, of every post whose promise was made by when the day began. */
    @Transactional
    void tellYesterday() {
        var day = zones.dayHere(clock.instant()).minusDays(1);
        var untold = untold(day);
        if (untold.isEmpty()) {
            return;
        }
        for (var post : reviews.review(wholeOf(day), false).posts()) {
            var promise = untold.get(post.post());
            if (promise != null) {
                tell(post, day, promise);
            }
        }
    }

    /** By post; the rosters need not be gone through for a day that is told. */
    private Map<UUID, Adopted> untold(LocalDate day) {
        var began = day.atStartOfDay(zones.here()).toInstant();
        var untold = new HashMap<UUID, Adopted>();
        for (var post : posts.during(wholeOf(day))) {
            var clause = post.clause();
            if (clause != null && !expectations.isStated(RosterFacts.MANNED, subject(post.id(), day))) {
                promises.adopted(clause, began).ifPresent(promise -> untold.put(post.id(), promise));
            }
        }
        return untold;
    }

    private static Period wholeOf(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }

    private static UUID subject(UUID post, LocalDate day) {
        return UUID.nameUUIDFromBytes((post + "/" + day).getBytes(StandardCharsets.UTF_8));
    }

    private void tell(PostCover post, LocalDate day, Adopted promise) {
        var subject = subject(post.post(), day);
        Instant ended = day.plusDays(1).atStartOfDay(zones.here()).toInstant().minus(LAST_SECOND);
        expectations.expect(new NewExpectation(
                RosterFacts.MANNED,
                subject,
                post.name() + " " + day,
                promise.version(),
                promise.clause(),
                ended,
                ended,
                ended,
                RosterFacts.DAY));
        facts.record(NewFact.of(RosterFacts.DAY, subject, null, ended, Source.SYSTEM)
                .measuring(BigDecimal.valueOf(post.percent()), "percent")
                .saying(post.gaps().isEmpty() && post.percent() == ALL ? "FULL" : "GAP", Map.of()));
    }
}
