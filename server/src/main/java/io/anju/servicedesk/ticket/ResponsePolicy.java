package io.anju.servicedesk.ticket;

import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How soon somebody accepts and is at the door. See docs/domain/servicedesk.md#clocks. */
@Component
class ResponsePolicy {

    /** S09-021 for homes, S11-051 for commercial property; whichever the community adopted, the narrower first. */
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

    Arrival arrival(Instant reportedAt) {
        Optional<Adopted> promise = ARRIVAL.stream()
                .flatMap(clause -> promises.adopted(clause, reportedAt).stream())
                .findFirst();
        var limit = promise.map(adopted -> Duration.ofMinutes(adopted.number(MINUTES)))
                .orElse(ARRIVE_UNPROMISED);
        var due = reportedAt.plus(limit);
        return new Arrival(
                promise.map(Adopted::clause).orElse(null),
                promise.map(Adopted::version).orElse(null),
                due.minus(limit.dividedBy(RISK_DIVISOR)),
                due);
    }
}
