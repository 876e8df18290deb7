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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on the wall whether the register is complete, day by day: a day is kept once no machine lacks what a clause asks for at any time
 * of it, and missed when it ends without. A community without a machine that the clause is about owes nothing.
 */
@Component
@Transactional
public class RegisterWatch {

    /**
     * What a clause asks for.
     *
     * @param system key of the one that it is about; null for every one
     */
    private record Asked(Set<Lack> lacks, @Nullable String system) {

        List<Count> among(List<Count> counts) {
            return counts.stream()
                    .filter(count -> system == null || system.equals(count.system()))
                    .toList();
        }

        boolean isLacking(Count count) {
            return lacks.stream().anyMatch(lack -> count.of(lack) > 0);
        }
    }

    /** S11-119 is about the power supply: lifts are of other clauses. */
    private static final Map<String, Asked> ASKED = Map.of(
            "S09-024", new Asked(EnumSet.of(Lack.CARD, Lack.HANGING), null),
            "S11-108", new Asked(EnumSet.of(Lack.RESPONSIBLE), null),
            "S11-119", new Asked(EnumSet.of(Lack.CONTRACTOR), "power"),
            "S12-001", new Asked(EnumSet.of(Lack.RESPONSIBLE), null));

    /** A promise of today and the machines that it is about. */
    private record Look(Adopted promise, UUID subject, List<Count> counts, boolean complete) {}

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

    /** Says nothing twice a day, and nothing where a clause is not promised. */
    public void look() {
        var now = clock.instant();
        var promised = promises.adoptedOf(RegisterFacts.OWED, now);
        if (promised.isEmpty()) {
            return;
        }
        var counts = register.counts();
        var today = zones.dayHere(now);
        var looks = promised.stream()
                .flatMap(promise -> look(promise, counts, today).stream())
                .toList();
        expectations.expectAll(looks.stream().map(look -> owed(look, today)).toList());
        var seen = facts.about(looks.stream().map(Look::subject).toList());
        looks.stream()
                .filter(look -> look.complete() && !seen.containsKey(look.subject()))
                .forEach(this::keep);
    }

    private static Optional<Look> look(Adopted promise, List<Count> counts, LocalDate today) {
        return Optional.ofNullable(ASKED.get(promise.clause())).flatMap(asked -> {
            var among = asked.among(counts);
            return among.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Look(
                            promise,
                            subject(promise.clause(), today),
                            among,
                            among.stream().noneMatch(asked::isLacking)));
        });
    }

    private void keep(Look look) {
        int items = look.counts().stream().mapToInt(Count::items).sum();
        facts.record(NewFact.of(RegisterFacts.COMPLETE, look.subject(), null, clock.instant(), Source.SYSTEM)
                .measuring(BigDecimal.valueOf(items), "items"));
    }

    private NewExpectation owed(Look look, LocalDate today) {
        var since = today.atStartOfDay(zones.here()).toInstant();
        var due = today.plusDays(1).atStartOfDay(zones.here()).toInstant().minusSeconds(1);
        return new NewExpectation(
                RegisterFacts.OWED,
                look.subject(),
                today.toString(),
                look.promise().version(),
                look.promise().clause(),
                since,
                NewExpectation.atRisk(since, due),
                due,
                RegisterFacts.COMPLETE);
    }

    private static UUID subject(String clause, LocalDate day) {
        return UUID.nameUUIDFromBytes("%s/%s/%s/%s"
                .formatted(Scope.current().requiredCommunity(), RegisterFacts.OWED, clause, day)
                .getBytes(StandardCharsets.UTF_8));
    }
}
