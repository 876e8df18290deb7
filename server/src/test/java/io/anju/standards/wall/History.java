package io.anju.standards.wall;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everything that was owed and happened, and what follows from it, computed without the database. */
class History {

    final List<Owed> owed = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();

    Optional<UUID> anySubject(Random random) {
        return owed.isEmpty()
                ? Optional.empty()
                : Optional.of(owed.get(random.nextInt(owed.size())).subject());
    }

    Optional<Fact> anyFact(Random random) {
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.get(random.nextInt(facts.size())));
    }

    /** Of what is still owed; what was withdrawn counts no longer. */
    Set<State> states() {
        return owed.stream().filter(o -> !o.withdrawn()).map(this::state).collect(toSet());
    }

    Set<Count> months(UUID company) {
        return counts(company, day -> day.withDayOfMonth(1));
    }

    Set<Count> days(UUID company) {
        return counts(company, UnaryOperator.identity());
    }

    private Set<Count> counts(UUID company, UnaryOperator<LocalDate> from) {
        var zone = ZoneId.of("Asia/Shanghai");
        return states().stream()
                .collect(groupingBy(
                        state -> new Place(state.clause(), from.apply(LocalDate.ofInstant(state.dueAt(), zone)))))
                .entrySet()
                .stream()
                .map(place -> place.getKey().count(company, place.getValue()))
                .collect(toSet());
    }

    private State state(Owed owed) {
        var satisfied = facts.stream()
                .filter(fact -> fact.subject().equals(owed.subject()) && fact.counts())
                .filter(fact -> owed.selfReported() || !fact.typed())
                .filter(fact -> !fact.at().isBefore(owed.since()))
                .filter(fact -> facts.stream().noneMatch(later -> fact.id().equals(later.corrects())))
                .map(Fact::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new State(owed.subject(), owed.clause(), owed.dueAt(), satisfied);
    }

    record Owed(UUID subject, String clause, boolean selfReported, Instant since, Instant dueAt, boolean withdrawn) {

        Owed ended() {
            return new Owed(subject, clause, selfReported, since, dueAt, true);
        }
    }

    record Fact(
            UUID id,
            UUID subject,
            boolean counts,
            boolean typed,
            Instant at,
            @Nullable UUID corrects) {}

    record State(
            UUID subject,
            String clause,
            Instant dueAt,
            @Nullable Instant satisfiedAt) {

        boolean late() {
            return satisfiedAt != null && satisfiedAt.isAfter(dueAt);
        }
    }

    record Count(
            UUID company,
            String clause,
            LocalDate from,
            int met,
            int late,
            int open,
            @Nullable Instant breachedFrom) {}

    record Place(String clause, LocalDate from) {

        Count count(UUID company, List<State> states) {
            var open =
                    states.stream().filter(state -> state.satisfiedAt() == null).toList();
            var late = (int) states.stream().filter(State::late).count();
            var first = open.stream()
                    .map(State::dueAt)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            return new Count(company, clause, from, states.size() - open.size() - late, late, open.size(), first);
        }
    }
}
