package io.anju.plannedwork.plan;

import io.anju.identity.EveryCommunity;
import io.anju.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The horizon rolls on, whether or not anything begins. */
@Component
class PlannedWorkJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofHours(1);

    private final Turns turns;
    private final EveryCommunity communities;

    PlannedWorkJob(Turns turns, EveryCommunity communities) {
        this.turns = turns;
        this.communities = communities;
    }

    @Override
    public String name() {
        return "plannedwork.turns";
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
        communities.run(name(), turns::prepare);
    }
}
