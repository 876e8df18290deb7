package io.anju.servicedesk.dispatch;

import io.anju.identity.Grants;
import io.anju.kernel.Scope;
import io.anju.workforce.Crew;
import io.anju.workforce.Crew.Hand;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chooses among those on duty: who can do it, of them whoever has charge of the place, then who has the fewest open tickets, then
 * by badge. The same people and tickets give the same choice, on whichever node.
 */
@Component
@Transactional(readOnly = true)
public class Chooser {

    /** Whoever holds it mends things; they are asked before others who are on duty too. */
    private static final String WORKS = "tickets.work";

    private final WorkSkills skills;
    private final Crew crew;
    private final Loads loads;
    private final Grants grants;

    Chooser(WorkSkills skills, Crew crew, Loads loads, Grants grants) {
        this.skills = skills;
        this.crew = crew;
        this.loads = loads;
        this.grants = grants;
    }

    /**
     * Who should go; empty with nobody on duty but those who are left out.
     *
     * @param without who gave it back
     */
    public Optional<Choice> choose(Job job, Set<UUID> without, Instant now) {
        var need = skills.of(job.category());
        var able = need.ableAt(job.space());
        var anybody = need.anybodyAt(job.space());
        var ready = crew.ready(now, List.of(able, anybody));
        var load = loads.now();
        var works = Set.copyOf(grants.holders(Scope.current().requiredCommunity(), WORKS));
        return best(ready.getOrDefault(able, List.of()), without, load, works)
                .map(hand -> choice(hand, rule(hand), true, need, load))
                .or(() -> best(ready.getOrDefault(anybody, List.of()), without, load, works)
                        .map(hand -> choice(hand, Rule.NOBODY_ABLE, false, need, load)));
    }

    private static Optional<Hand> best(List<Hand> ready, Set<UUID> without, Map<UUID, Long> load, Set<UUID> works) {
        return ready.stream()
                .filter(hand -> !without.contains(hand.member().employee()))
                .min(order(load, works));
    }

    private static Comparator<Hand> order(Map<UUID, Long> load, Set<UUID> works) {
        return Comparator.comparing((Hand hand) -> !hand.inCharge())
                .thenComparing(hand -> !works(hand, works))
                .thenComparing(hand -> load.getOrDefault(hand.member().employee(), 0L))
                .thenComparing(hand -> hand.member().badge());
    }

    private static boolean works(Hand hand, Set<UUID> accounts) {
        var account = hand.member().account();
        return account != null && accounts.contains(account);
    }

    private static Rule rule(Hand hand) {
        return hand.inCharge() ? Rule.IN_CHARGE : Rule.FEWEST_OPEN;
    }

    private static Choice choice(Hand hand, Rule rule, boolean able, Need need, Map<UUID, Long> load) {
        return new Choice(
                hand.member(),
                rule,
                hand.district(),
                able,
                need.qualifications(),
                load.getOrDefault(hand.member().employee(), 0L));
    }

    /** Somebody on duty who was chosen otherwise: by hand, or by themselves. */
    public Choice chosen(Job job, Staff.Member member, Rule rule, Instant now) {
        var need = skills.of(job.category());
        var able = need.ableAt(job.space());
        var anybody = need.anybodyAt(job.space());
        var ready = crew.ready(now, List.of(able, anybody));
        var load = loads.now();
        return hand(ready.getOrDefault(able, List.of()), member.employee())
                .map(hand -> choice(hand, rule, true, need, load))
                .orElseGet(() -> hand(ready.getOrDefault(anybody, List.of()), member.employee())
                        .map(hand -> choice(hand, rule, false, need, load))
                        .orElseGet(() -> choice(new Hand(member, null), rule, false, need, load)));
    }

    private static Optional<Hand> hand(List<Hand> ready, UUID employee) {
        return ready.stream()
                .filter(hand -> hand.member().employee().equals(employee))
                .findFirst();
    }

    /**
     * Of some work what somebody may take themselves: what they can do, and where one who can has charge of the place and is on
     * duty, only that one.
     */
    public Set<Job> takeable(UUID employee, Collection<Job> jobs, Instant now) {
        var needs = skills.of(jobs.stream().map(Job::category).toList());
        var searches = jobs.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        job -> Objects.requireNonNull(needs.get(job.category())).ableAt(job.space())));
        var ready = crew.ready(now, searches.values());
        return searches.entrySet().stream()
                .filter(job -> mayTake(employee, ready.getOrDefault(job.getValue(), List.of())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean mayTake(UUID employee, List<Hand> ready) {
        return ready.stream()
                .filter(ready.stream().anyMatch(Hand::inCharge) ? Hand::inCharge : hand -> true)
                .anyMatch(hand -> hand.member().employee().equals(employee));
    }
}
