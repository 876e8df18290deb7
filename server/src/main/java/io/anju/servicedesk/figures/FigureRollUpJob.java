package io.anju.servicedesk.figures;

import io.anju.identity.Registry;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts every community's figures anew, one after the other, so that headquarters sees them side by side. */
@Component
class FigureRollUpJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final FigureRollUp rollUp;
    private final Registry registry;
    private final BusinessClock clock;

    FigureRollUpJob(FigureRollUp rollUp, Registry registry, BusinessClock clock) {
        this.rollUp = rollUp;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "servicedesk.figures";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        var began = clock.instant();
        registry.all().stream()
                .filter(site -> site.kind().equals("community"))
                .forEach(site -> Scope.of(site.id(), Actor.NOBODY).run(rollUp::count));
        rollUp.wentThrough(began);
    }
}
