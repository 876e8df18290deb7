package io.anju.community.campaign;

import io.anju.identity.Registry;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Plans each community's visits, so that nobody has to remember them. What is planned already is not planned again. */
@Component
class DailyVisitPlan implements RecurringJob {

    private static final String COMMUNITY = "community";

    private final Registry registry;
    private final Campaigns campaigns;

    DailyVisitPlan(Registry registry, Campaigns campaigns) {
        this.registry = registry;
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
        registry.all().stream()
                .filter(site -> site.kind().equals(COMMUNITY))
                .forEach(site -> Scope.of(site.id(), Actor.NOBODY).run(campaigns::plan));
    }
}
