package io.anju.jobs.simulation;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.anju.kernel.Unacceptable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Walks the business clock forward, from due instant to due instant, and lets everything that falls due at each be done
 * before it goes on.
 */
@Component
@Profile("simulation")
public class Simulation {

    /** A mistyped year is noticed, and time never goes back. */
    static final int MOST_YEARS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final SimulatedClock businessClock;
    private final SimulatedWork work;
    private final Scheduler scheduler;
    private final Clock clock;

    Simulation(SimulatedClock businessClock, SimulatedWork work, Scheduler scheduler, Clock clock) {
        this.businessClock = businessClock;
        this.work = work;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    public Instant now() {
        return businessClock.instant();
    }

    /**
     * Answers when everything due up to the instant is done.
     *
     * @throws SimulationRefused.OnlyForward when the instant is past
     * @throws Unacceptable when it lies more than {@value #MOST_YEARS} years ahead
     * @throws SimulationRefused.NotDrained when due work or a listener keeps failing; the clock then stands where it got to
     */
    public synchronized void advanceTo(Instant target) {
        requireWithinReach(target);
        drain();
        var next = work.nextDue();
        while (next.isPresent() && !next.get().isAfter(target)) {
            moveTo(next.get());
            drain();
            next = work.nextDue();
        }
        moveTo(target);
        drain();
    }

    private void requireWithinReach(Instant target) {
        var now = businessClock.instant();
        if (target.isBefore(now)) {
            throw new SimulationRefused.OnlyForward();
        }
        if (target.isAfter(now.atOffset(ZoneOffset.UTC).plusYears(MOST_YEARS).toInstant())) {
            throw new Unacceptable("jobs.too-far", "now", MOST_YEARS);
        }
    }

    /** Written first: when it cannot be, this node is no further than the others. */
    private void moveTo(Instant instant) {
        var ahead = businessClock.aheadFor(instant);
        work.move(ahead);
        businessClock.runAtLeast(ahead);
    }

    private void drain() {
        var deadline = clock.instant().plus(PATIENCE);
        while (!work.isDrained()) {
            if (clock.instant().isAfter(deadline)) {
                throw new SimulationRefused.NotDrained();
            }
            scheduler.triggerCheckForDueExecutions();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while time was moving", e);
        }
    }
}
