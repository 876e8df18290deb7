package io.anju.kernel.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often a database that died is started again, and when to stop trying.
 *
 * @param most restarts allowed within the window
 * @param window how long a restart counts
 * @param first the pause before the first restart; doubled for each one that counts
 */
record RestartPolicy(int most, Duration window, Duration first) {

    static final RestartPolicy FIVE_IN_FIVE_MINUTES =
            new RestartPolicy(5, Duration.ofMinutes(5), Duration.ofMillis(200));

    static final RestartPolicy NEVER = new RestartPolicy(0, Duration.ofMinutes(5), Duration.ZERO);

    /** Empty: give up. */
    Optional<Duration> pauseBefore(List<Instant> restarts, Instant now) {
        var counting = restarts.stream()
                .filter(restart -> restart.isAfter(now.minus(window)))
                .count();
        return counting >= most ? Optional.empty() : Optional.of(first.multipliedBy(1L << counting));
    }
}
