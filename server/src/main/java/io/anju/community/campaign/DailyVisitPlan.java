package io.anju.community.campaign;

import io.anju.identity.EveryCommunity;
import io.anju.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Plans each community's visits, so that nobody has to remember them. What is planned already is not planned again, and a
 * community that cannot be planned keeps no other from it.
 */
@Component
class DailyVisitPlan implements RecurringJob {

    private final EveryCommunity communities;
    private final Campaigns campaigns;

    DailyVisitPlan(EveryCommunity communities, Campaigns campaigns) {
        this.communities = communities;
        this.campaigns = campaigns;
    }

    @Override
    public String name() {
        return "community.plan-visits";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        communities.run(name(), campaigns::plan);
    }
}
