package io.anju.servicedesk.ticket;

import io.anju.servicedesk.category.Nature;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How soon somebody accepts and is at the door. See docs/domain/servicedesk.md#clocks. */
@Component
class ResponsePolicy {

    /** S09-021 for homes, S11-051 for commercial property: a community that adopted both owes both. */
    static final List<String> ARRIVAL = List.of("S09-021", "S11-051");

    /** When the power fails somebody is there sooner. */
    static final String POWER_FAILURE = "S11-150";

    static final String MINUTES = "on_site_minutes";

    /** Ours, where no promise is adopted: the ticket still has a clock, but none that the wall judges. */
    static final Duration ARRIVE_UNPROMISED = Duration.ofMinutes(30);

    /** Ours: a third of the promised quarter of an hour. */
    static final Duration ACCEPT = Duration.ofMinutes(5);

    private final Promises promises;

    ResponsePolicy(Promises promises) {
        this.promises = promises;
    }

    /**
     * One clock for each promise adopted by the report, the one that runs out first at the head; without any, one of our own. None
     * where nobody has to come.
     *
     * @param from the report, or the agreed time
     */
    List<Limit> arrivals(Matter matter, Instant reportedAt, Instant from) {
        if (!matter.visit()) {
            return List.of();
        }
        var promised = clauses(matter)
                .flatMap(clause -> promises.adopted(clause, reportedAt).stream())
                .map(adopted -> Limit.promised(adopted, from, Duration.ofMinutes(adopted.number(MINUTES))))
                .sorted(Comparator.comparing(Limit::due))
                .toList();
        return promised.isEmpty() ? List.of(Limit.ours(from, ARRIVE_UNPROMISED)) : promised;
    }

    private static Stream<String> clauses(Matter matter) {
        return matter.nature() == Nature.POWER_FAILURE
                ? Stream.concat(Stream.of(POWER_FAILURE), ARRIVAL.stream())
                : ARRIVAL.stream();
    }
}
