package io.anju.standards.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.identity.Registry;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.standards.NewAdoption;
import io.anju.standards.Promises;
import io.anju.standards.Rollup;
import io.anju.standards.wall.History.Count;
import io.anju.standards.wall.History.Fact;
import io.anju.standards.wall.History.Owed;
import io.anju.standards.wall.History.State;
import io.anju.testing.AnjuTest;
import io.anju.testing.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever the history, the roll-up kept step by step says what one would find from all expectations and facts at once. */
@AnjuTest
class RollUpModuleTests {

    private static final List<Optional<String>> OUTCOMES =
            List.of(Optional.empty(), Optional.of("applied"), Optional.of("applied"), Optional.of("reassigned"));

    @Autowired
    Registry registry;

    @Autowired
    Promises promises;

    @Autowired
    Facts facts;

    @Autowired
    Expectations expectations;

    @Autowired
    Rollup rollup;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    BusinessClock clock;

    private UUID company;
    private UUID community;
    private Instant now;
    private History history;
    private UUID withSelfReports;
    private UUID withoutSelfReports;

    @BeforeEach
    void aCommunity() {
        Deliveries.bind(owner);
        var name = UUID.randomUUID().toString().substring(24);
        var code = name.substring(0, 5).toUpperCase(Locale.ROOT);
        company = registry.registerCompany("物业 " + name, "A" + code).company();
        community = registry.registerCommunity(company, "小区 " + name, "B" + code, LocalDate.of(2026, 1, 1));
        now = clock.instant();
        history = new History();
        withSelfReports = adopt("S04-001", true);
        withoutSelfReports = adopt("S04-002", false);
    }

    static LongStream seeds() {
        return LongStream.concat(
                LongStream.of(1, 20261125, 4_711),
                LongStream.range(0, Chance.tries(1)).map(n -> Chance.seed() + n));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stepByStepIsTheSameAsFromScratch(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < 150; step++) {
            inCommunity(() -> something(random));
            if (random.nextInt(4) == 0) {
                rollup.refresh(community);
            }
        }
        rollup.refresh(community);

        assertThat(states()).as("seed %d", seed).isEqualTo(history.states());
        assertThat(months()).as("seed %d", seed).isEqualTo(history.months(company));
        assertThat(days()).as("seed %d", seed).isEqualTo(history.days(company));
    }

    /** What was counted of another day is summed as it stands: here with a mark that no subject explains. */
    @Test
    void aChangeCountsItsOwnDayOnly() {
        var first = UUID.randomUUID();
        inCommunity(() -> expectAt(first, now.minus(Duration.ofDays(2))));
        rollup.refresh(community);
        inCommunity(() -> sql.sql("update day_roll_up set met = 1000 where community = :community")
                .param("community", community)
                .update());

        inCommunity(() -> expectAt(UUID.randomUUID(), now.minus(Duration.ofDays(1))));
        rollup.refresh(community);
        assertThat(days()).extracting(Count::met).containsExactlyInAnyOrder(1000, 0);
        assertThat(months().stream().mapToInt(Count::met).sum()).isEqualTo(1000);

        inCommunity(() -> expectations.withdraw(Deliveries.EXPECTED, first));
        rollup.refresh(community);
        assertThat(days()).extracting(Count::met).containsExactly(0);
    }

    private void expectAt(UUID subject, Instant due) {
        expectations.expect(new NewExpectation(
                Deliveries.EXPECTED,
                subject,
                "单",
                withSelfReports,
                "S04-001",
                due.minusSeconds(60),
                due,
                due,
                Deliveries.DELIVERED));
    }

    private void something(Random random) {
        switch (random.nextInt(6)) {
            case 0, 1 -> expect(UUID.randomUUID(), random);
            case 2 -> history.anySubject(random).ifPresent(subject -> expect(subject, random));
            case 3 ->
                history.anySubject(random).ifPresent(subject -> {
                    if (random.nextInt(3) == 0) {
                        expectations.withdraw(Deliveries.EXPECTED, subject);
                        history.owed.replaceAll(o -> o.subject().equals(subject) ? o.ended() : o);
                    }
                });
            case 4 -> history.anySubject(random).ifPresent(subject -> deliver(subject, null, random));
            default -> history.anyFact(random).ifPresent(fact -> deliver(fact.subject(), fact.id(), random));
        }
    }

    private void expect(UUID subject, Random random) {
        var self = random.nextBoolean();
        var clause = self ? "S04-001" : "S04-002";
        var since = ago(random);
        var due = since.plus(Duration.ofHours(24));
        var version = self ? withSelfReports : withoutSelfReports;
        expectations.expect(new NewExpectation(
                Deliveries.EXPECTED,
                subject,
                "单",
                version,
                clause,
                since,
                since.plus(Duration.ofHours(16)),
                due,
                Deliveries.DELIVERED));
        history.owed.removeIf(o -> o.subject().equals(subject) && o.clause().equals(clause));
        history.owed.add(new Owed(subject, clause, self, since, due, false));
    }

    private void deliver(UUID subject, @Nullable UUID corrects, Random random) {
        var kind = random.nextInt(8) == 0 ? "walltest.phoned" : Deliveries.DELIVERED;
        var version = kind.equals(Deliveries.DELIVERED) && random.nextInt(8) == 0 ? 2 : 1;
        var source = random.nextBoolean() ? Source.TYPED : Source.SCANNED;
        var at = ago(random);
        var outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
        var id = facts.record(new NewFact(
                kind,
                version,
                subject,
                null,
                null,
                at,
                null,
                null,
                outcome.orElse(null),
                source,
                corrects,
                List.of(),
                Map.of()));
        var counts = kind.equals(Deliveries.DELIVERED)
                && version == 1
                && outcome.filter(said -> !said.equals("applied")).isEmpty();
        history.facts.add(new Fact(id, subject, counts, source == Source.TYPED, at, corrects));
    }

    /** Within the last six days, so that facts often meet what is owed. */
    private Instant ago(Random random) {
        return now.minusSeconds(1 + random.nextInt(6 * 86_400));
    }

    private UUID adopt(String clause, boolean selfReported) {
        return Scope.of(community, Actor.NOBODY)
                .get(() -> promises.adopt(new NewAdoption(clause, Map.of(), now, selfReported, null)));
    }

    private void inCommunity(Runnable work) {
        Scope.of(community, Actor.NOBODY).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    private Set<State> states() {
        var found = new HashSet<State>();
        inCommunity(() -> found.addAll(sql.sql("""
                        select subject, clause, due_at, satisfied_at from verdict_state where not withdrawn""")
                .query((row, n) -> new State(
                        row.getObject("subject", UUID.class),
                        row.getString("clause"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("satisfied_at", OffsetDateTime.class))))
                .list()));
        return found;
    }

    private Set<Count> months() {
        return counts("month", "clause_roll_up");
    }

    private Set<Count> days() {
        return counts("day", "day_roll_up");
    }

    private Set<Count> counts(String from, String table) {
        var found = new HashSet<Count>();
        inCommunity(() -> found.addAll(sql.sql("""
                        select company, clause, %s as counted_from, met, late, open, breached_from from %s
                        where met + late + open > 0""".formatted(from, table))
                .query((row, n) -> new Count(
                        row.getObject("company", UUID.class),
                        row.getString("clause"),
                        row.getObject("counted_from", LocalDate.class),
                        row.getInt("met"),
                        row.getInt("late"),
                        row.getInt("open"),
                        instant(row.getObject("breached_from", OffsetDateTime.class))))
                .list()));
        return found;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
