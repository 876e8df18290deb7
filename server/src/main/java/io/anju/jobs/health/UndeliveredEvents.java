package io.anju.jobs.health;

import io.anju.kernel.HealthCheck;
import io.anju.kernel.HealthFinding;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Events that wait for a listener longer than one that works would need. */
@Component
class UndeliveredEvents implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Publications publications;
    private final Clock clock;

    UndeliveredEvents(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "jobs.events";
    }

    @Override
    public List<HealthFinding> findings() {
        var waiting = publications.waiting();
        var oldest = waiting.oldest();
        boolean stuck = oldest != null && oldest.isBefore(clock.instant().minus(PATIENCE));
        return List.of(
                stuck
                        ? HealthFinding.watch("jobs.undelivered", oldest, waiting.count())
                        : HealthFinding.good("jobs.delivered", waiting.count()));
    }
}
