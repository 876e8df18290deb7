package io.anju.standards.wall;

import io.anju.evidence.Changes;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.BusinessClock;
import io.anju.standards.Rollup;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Judges what changed, so that a company sees its communities without anybody having opened their walls. */
@Component
class RollUpJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Changes changes;
    private final Rollup rollup;
    private final Rounds rounds;
    private final BusinessClock clock;

    RollUpJob(Changes changes, Rollup rollup, Rounds rounds, BusinessClock clock) {
        this.changes = changes;
        this.rollup = rollup;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "standards.roll-up";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        var began = clock.instant();
        changes.communities().forEach(rollup::refresh);
        rounds.wentThrough(began);
    }
}
