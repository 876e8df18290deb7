package io.anju.equipment.register;

import io.anju.equipment.register.Item.Lack;
import io.anju.equipment.register.Register.Count;
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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on the wall whether the register is complete, day by day: a day is kept once no machine lacks what a clause asks for at any time
 * of it, and missed when it ends without. A community without machines owes nothing.
 */
@Component
@Transactional
public class RegisterWatch {

    private static final Map<String, Set<Lack>> ASKED = asked();

    private final Promises promises;
    private final Register register;
    private final Expectations expectations;
    private final Facts facts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    RegisterWatch(
            Promises promises,
            Register register,
            Expectations expectations,
            Facts facts,
            BusinessClock clock,
            CommunityZone zones) {
        this.promises = promises;
        this.register = register;
        this.expectations = expectations;
        this.facts = facts;
        this.clock = clock;
        this.zones = zones;
    }

    private static Map<String, Set<Lack>> asked() {
        var asked = new LinkedHashMap<String, Set<Lack>>();
        asked.put("S09-024", EnumSet.of(Lack.CARD, Lack.HANGING));
        asked.put("S11-107", EnumSet.of(Lack.RESPONSIBLE));
        asked.put("S11-108", EnumSet.of(Lack.RESPONSIBLE));
        asked.put("S11-119", EnumSet.of(Lack.CONTRACTOR));
        asked.put("S12-001", EnumSet.of(Lack.RESPONSIBLE));
        return asked;
    }

    /** Says nothing twice a day, and nothing where a clause is not promised. */
    public void look() {
        var now = clock.instant();
        var promised = ASKED.keySet().stream()
                .flatMap(clause -> promises.adopted(clause, now).stream())
                .toList();
        if (promised.isEmpty()) {
            return;
        }
        var counts = register.counts();
        if (!counts.isEmpty()) {
            var today = zones.dayHere(now);
            promised.forEach(promise -> look(promise, counts, today));
        }
    }

    private void look(Adopted promise, List<Count> counts, LocalDate today) {
        var subject = subject(promise.clause(), today);
        if (!expectations.isStated(RegisterFacts.OWED, subject)) {
            state(promise, subject, today);
        }
        var asked = ASKED.getOrDefault(promise.clause(), Set.of());
        boolean complete = counts.stream().allMatch(count -> asked.stream().allMatch(lack -> count.of(lack) == 0));
        if (complete && facts.about(subject).isEmpty()) {
            int items = counts.stream().mapToInt(Count::items).sum();
            facts.record(NewFact.of(RegisterFacts.COMPLETE, subject, null, clock.instant(), Source.SYSTEM)
                    .measuring(BigDecimal.valueOf(items), "items"));
        }
    }

    private void state(Adopted promise, UUID subject, LocalDate today) {
        var since = today.atStartOfDay(zones.here()).toInstant();
        var due = today.plusDays(1).atStartOfDay(zones.here()).toInstant().minusSeconds(1);
        expectations.expect(new NewExpectation(
                RegisterFacts.OWED,
                subject,
                today.toString(),
                promise.version(),
                promise.clause(),
                since,
                NewExpectation.atRisk(since, due),
                due,
                RegisterFacts.COMPLETE));
    }

    private static UUID subject(String clause, LocalDate day) {
        return UUID.nameUUIDFromBytes("%s/%s/%s/%s"
                .formatted(Scope.current().requiredCommunity(), RegisterFacts.OWED, clause, day)
                .getBytes(StandardCharsets.UTF_8));
    }
}
