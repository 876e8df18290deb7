package io.anju.jobs.simulation;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Retelling;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The business clock of a simulation: it ticks like the system clock, ahead of it by an offset that only grows. */
@Component
@Primary
@Profile("simulation")
class SimulatedClock implements BusinessClock {

    private final Clock clock;
    private volatile Duration ahead = Duration.ZERO;

    SimulatedClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return Retelling.current()
                .map(Retelling::now)
                .orElseGet(() -> clock.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS));
    }

    /** How far ahead it has to run to show the instant; never less than it does already. */
    Duration aheadFor(Instant instant) {
        var wanted = Duration.between(clock.instant(), instant);
        return wanted.compareTo(ahead) > 0 ? wanted : ahead;
    }

    synchronized void runAtLeast(Duration wanted) {
        if (wanted.compareTo(ahead) > 0) {
            ahead = wanted;
        }
    }
}
