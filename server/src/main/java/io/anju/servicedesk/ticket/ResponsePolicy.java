package io.anju.servicedesk.ticket;

import io.anju.servicedesk.category.Nature;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
     * One clock for each promise adopted by the report, the one that runs out first at the head, by the category's own minutes where
     * they are fewer; without any, one of the category's, or ours. None
     * where nobody has to come.
     *
     * @param agreed when somebody is to come, where that was agreed: a span is kept by whoever comes before it is over
     */
    List<Limit> arrivals(Matter matter, Instant reportedAt, @Nullable Appointment agreed) {
        if (!matter.visit()) {
            return List.of();
        }
        var from = agreed == null ? reportedAt : agreed.from();
        var promised = clauses(matter)
                .flatMap(clause -> promises.adopted(clause, reportedAt).stream())
                .map(adopted -> Limit.promised(
                        adopted,
                        from,
                        within(agreed, matter.arriveWithin(Duration.ofMinutes(adopted.number(MINUTES))))))
                .sorted(Comparator.comparing(Limit::due))
                .toList();
        return promised.isEmpty() ? List.of(Limit.ours(from, within(agreed, matter.arriveUnpromised()))) : promised;
    }

    private static Duration within(@Nullable Appointment agreed, Duration promised) {
        return agreed == null || agreed.until() == null ? promised : Duration.between(agreed.from(), agreed.latest());
    }

    private static Stream<String> clauses(Matter matter) {
        return matter.nature() == Nature.POWER_FAILURE
                ? Stream.concat(Stream.of(POWER_FAILURE), ARRIVAL.stream())
                : ARRIVAL.stream();
    }
}
