package io.anju.servicedesk.figures;

import io.anju.identity.EveryCommunity;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.BusinessClock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts every community's figures anew, one after the other, so that headquarters sees them side by side. */
@Component
class FigureRollUpJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final FigureRollUp rollUp;
    private final EveryCommunity communities;
    private final BusinessClock clock;

    FigureRollUpJob(FigureRollUp rollUp, EveryCommunity communities, BusinessClock clock) {
        this.rollUp = rollUp;
        this.communities = communities;
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
        communities.run(name(), rollUp::count);
        rollUp.wentThrough(began);
    }
}
