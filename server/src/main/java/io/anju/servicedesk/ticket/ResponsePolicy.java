package io.anju.servicedesk.ticket;

import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How soon somebody accepts and is at the door. See docs/domain/servicedesk.md#clocks. */
@Component
class ResponsePolicy {

    /** S09-021 for homes, S11-051 for commercial property: a community that adopted both owes both. */
    static final List<String> ARRIVAL = List.of("S09-021", "S11-051");

    static final String MINUTES = "on_site_minutes";

    /** Ours, where no promise is adopted: the ticket still has a clock, but none that the wall judges. */
    static final Duration ARRIVE_UNPROMISED = Duration.ofMinutes(30);

    /** Ours: a third of the promised quarter of an hour. */
    static final Duration ACCEPT = Duration.ofMinutes(5);

    /** A clock is near when a fifth of it is left (design.md §4). */
    private static final int RISK_DIVISOR = 5;

    /** The clock of one arrival, with the promise it comes from. */
    record Arrival(@Nullable String clause, @Nullable UUID adoption, Instant atRisk, Instant due) {}

    private final Promises promises;

    ResponsePolicy(Promises promises) {
        this.promises = promises;
    }

    /** One clock for each promise adopted by then, the one that runs out first at the head; without any, one of our own. */
    List<Arrival> arrivals(Instant reportedAt) {
        var promised = ARRIVAL.stream()
                .flatMap(clause -> promises.adopted(clause, reportedAt).stream())
                .map(adopted -> promised(adopted, reportedAt))
                .sorted(Comparator.comparing(Arrival::due))
                .toList();
        return promised.isEmpty() ? List.of(arrival(null, null, reportedAt, ARRIVE_UNPROMISED)) : promised;
    }

    private static Arrival promised(Adopted adopted, Instant reportedAt) {
        return arrival(adopted.clause(), adopted.version(), reportedAt, Duration.ofMinutes(adopted.number(MINUTES)));
    }

    private static Arrival arrival(
            @Nullable String clause, @Nullable UUID adoption, Instant reportedAt, Duration limit) {
        var due = reportedAt.plus(limit);
        return new Arrival(clause, adoption, due.minus(limit.dividedBy(RISK_DIVISOR)), due);
    }
}
