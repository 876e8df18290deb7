package io.anju.workforce.district;

import io.anju.identity.EveryCommunity;
import io.anju.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Each day is judged by itself: somebody may be away from midnight on, and nobody has to open a page for it. */
@Component
class DistrictJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Districts districts;
    private final EveryCommunity communities;

    DistrictJob(Districts districts, EveryCommunity communities) {
        this.districts = districts;
        this.communities = communities;
    }

    @Override
    public String name() {
        return "workforce.districts";
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
        communities.run(name(), districts::look);
    }
}
