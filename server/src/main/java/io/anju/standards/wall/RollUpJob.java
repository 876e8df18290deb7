package io.anju.standards.wall;

import io.anju.evidence.Changes;
import io.anju.jobs.RecurringJob;
import io.anju.standards.Rollup;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Judges what changed, so that a company sees its communities without anybody having opened their walls. */
@Component
class RollUpJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Changes changes;
    private final Rollup rollup;

    RollUpJob(Changes changes, Rollup rollup) {
        this.changes = changes;
        this.rollup = rollup;
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
        changes.communities().forEach(rollup::refresh);
    }
}
