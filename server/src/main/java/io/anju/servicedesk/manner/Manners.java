package io.anju.servicedesk.manner;

import static java.util.stream.Collectors.groupingBy;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.standards.Promises;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** States of each clause that a check listened for whether it was kept: by every line, or by the average of its points. */
@Component
class Manners {

    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Promises promises;
    private final Expectations expectations;
    private final Facts facts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Manners(Promises promises, Expectations expectations, Facts facts, BusinessClock clock, CommunityZone zones) {
        this.promises = promises;
        this.expectations = expectations;
        this.facts = facts;
        this.clock = clock;
        this.zones = zones;
    }

    void judge(UUID check, UUID agent, Instant began, List<Score> scores) {
        var label = LABEL.format(began.atZone(zones.here()));
        scores.stream()
                .filter(score -> score.clause() != null)
                .collect(groupingBy(score -> String.valueOf(score.clause())))
                .forEach((clause, lines) -> judge(subject(check, clause), clause, label, agent, lines));
    }

    private void judge(UUID subject, String clause, String label, UUID agent, List<Score> lines) {
        var now = clock.instant();
        promises.adopted(clause, now)
                .ifPresent(promise -> expectations.expect(new NewExpectation(
                        MannerFacts.MANNER,
                        subject,
                        label,
                        promise.version(),
                        clause,
                        now,
                        now,
                        now,
                        MannerFacts.CHECKED)));
        var average = average(lines);
        facts.record(NewFact.of(MannerFacts.CHECKED, subject, agent, now, Source.TYPED)
                .measuring(average, "分")
                .saying(isKept(lines, average) ? "PASSED" : "FAILED", Map.of()));
    }

    private static boolean isKept(List<Score> lines, BigDecimal average) {
        return lines.stream().allMatch(line -> line.scored() == CheckItem.Scored.KEPT)
                ? lines.stream().allMatch(Score::isKept)
                : average.compareTo(BigDecimal.valueOf(Score.GOOD_ENOUGH)) >= 0;
    }

    private static BigDecimal average(List<Score> lines) {
        return lines.stream()
                .map(line -> BigDecimal.valueOf(line.points()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(lines.size()), 2, RoundingMode.HALF_UP);
    }

    private static UUID subject(UUID check, String clause) {
        return UUID.nameUUIDFromBytes((check + "/" + clause).getBytes(StandardCharsets.UTF_8));
    }
}
