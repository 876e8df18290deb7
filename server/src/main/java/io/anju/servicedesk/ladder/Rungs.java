package io.anju.servicedesk.ladder;

import io.anju.identity.AccountNames;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the ladder would tell if something grew late now. */
@Component
@Transactional(readOnly = true)
public class Rungs {

    /**
     * One step.
     *
     * @param step supervisor, manager or company
     * @param people by name
     * @param others how many more hear of it who have no name on a badge; with neither the step is passed over
     */
    public record Rung(String step, List<String> people, int others) {

        public Rung {
            people = List.copyOf(people);
        }
    }

    private final WhoIsTold people;
    private final List<AccountNames> names;
    private final BusinessClock clock;

    Rungs(WhoIsTold people, List<AccountNames> names, BusinessClock clock) {
        this.people = people;
        this.names = List.copyOf(names);
        this.clock = clock;
    }

    /** Every step of the community in scope, the first told first. */
    public List<Rung> here() {
        return Arrays.stream(Step.values()).map(this::rung).toList();
    }

    private Rung rung(Step step) {
        var told = people.at(step, Scope.current().requiredCommunity(), clock.instant());
        var known = new HashMap<UUID, String>();
        names.forEach(port -> port.of(told).forEach(known::putIfAbsent));
        var called = known.values().stream().sorted().toList();
        return new Rung(step.word(), called, told.size() - called.size());
    }
}
