package io.anju.servicedesk.call;

import io.anju.kernel.BusinessClock;
import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is promised about a call: of news what is promised now, of what a list tells later what was promised when it happened. So
 * nobody is judged by what they promised afterwards.
 */
@Component
public class CallPromises {

    /** What is older is no news. */
    static final Duration NEWS = Duration.ofDays(1);

    private final Promises promises;
    private final BusinessClock clock;

    CallPromises(Promises promises, BusinessClock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    /** @param happened when it rang, was noted or ended */
    public Optional<Adopted> adopted(String clause, Instant happened) {
        var now = clock.instant();
        return promises.adopted(clause, happened.isBefore(now.minus(NEWS)) ? happened : now);
    }
}
