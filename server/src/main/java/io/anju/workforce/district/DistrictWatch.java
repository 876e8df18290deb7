package io.anju.workforce.district;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import io.anju.workforce.Care;
import io.anju.workforce.district.Districts.Line;
import io.anju.workforce.district.Districts.Overview;
import io.anju.workforce.district.Districts.Reach;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on the wall what is seen of districts today: that no place is a dead corner (S12-007), and that each steward's district
 * has somebody today (S15-016). A day is kept once it was seen kept, and red from the first time it was not.
 */
@Component
@Transactional
class DistrictWatch {

    private static final String NO_DEAD_CORNER = "S12-007";
    private static final String A_STEWARD_EACH = "S15-016";
    private static final int ALL = 100;

    /** @param label what people call the subject */
    private record Seen(String kind, String of, String label, boolean kept, int percent) {}

    private final Promises promises;
    private final Expectations expectations;
    private final Facts facts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    DistrictWatch(Promises promises, Expectations expectations, Facts facts, BusinessClock clock, CommunityZone zones) {
        this.promises = promises;
        this.expectations = expectations;
        this.facts = facts;
        this.clock = clock;
        this.zones = zones;
    }

    /** Says nothing twice a day, and nothing where the clause is not adopted. */
    void look(Overview overview) {
        var now = clock.instant();
        promises.adopted(NO_DEAD_CORNER, now).ifPresent(promise -> state(promise, reach(overview), now));
        promises.adopted(A_STEWARD_EACH, now)
                .ifPresent(promise -> overview.districts().stream()
                        .filter(district -> district.care() == Care.STEWARD)
                        .forEach(district -> state(promise, steward(district), now)));
    }

    /** Of all cares that are reckoned the one that reaches least. */
    private static Seen reach(Overview overview) {
        int percent = overview.reaches().stream().mapToInt(Reach::percent).min().orElse(0);
        boolean kept = percent == ALL && overview.districts().stream().noneMatch(Line::dead);
        return new Seen(DistrictKinds.REACH, "all", "", kept, percent);
    }

    private static Seen steward(Line district) {
        return new Seen(
                DistrictKinds.STEWARD,
                district.id().toString(),
                district.name() + " ",
                !district.dead(),
                district.dead() ? 0 : ALL);
    }

    private void state(Adopted promise, Seen seen, Instant now) {
        var day = zones.dayHere(now);
        var outcome = seen.kept() ? "kept" : "dead";
        var name =
                Scope.current().requiredCommunity() + "/" + seen.kind() + "/" + seen.of() + "/" + day + "/" + outcome;
        var subject = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        if (expectations.isStated(seen.kind(), subject)) {
            return;
        }
        expectations.expect(new NewExpectation(
                seen.kind(),
                subject,
                seen.label() + day,
                promise.version(),
                promise.clause(),
                now,
                now,
                now,
                DistrictKinds.SEEN));
        facts.record(NewFact.of(DistrictKinds.SEEN, subject, null, now, Source.SYSTEM)
                .measuring(BigDecimal.valueOf(seen.percent()), "percent")
                .saying(outcome, Map.of()));
    }
}
