package io.anju.jobs.simulation;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Walks the business clock forward, from due instant to due instant, and lets everything that falls due at each be done
 * before it goes on.
 */
@Component
@Profile("simulation")
public class Simulation {

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
     * @throws SimulationRefused.NotDrained when due work or a listener keeps failing; the clock then stands where it got to
     */
    public synchronized void advanceTo(Instant target) {
        if (target.isBefore(businessClock.instant())) {
            throw new SimulationRefused.OnlyForward();
        }
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

    private void moveTo(Instant instant) {
        var ahead = businessClock.aheadFor(instant);
        businessClock.runAtLeast(ahead);
        work.move(ahead);
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
