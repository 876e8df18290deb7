package io.anju.community.campaign;

import io.anju.identity.Registry;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import java.time.Duration;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * Plans each community's visits, so that nobody has to remember them. What is planned already is not planned again, and a
 * community that cannot be planned keeps no other from it.
 */
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
        var failed = new ArrayList<RuntimeException>();
        for (var site : registry.all()) {
            if (site.kind().equals(COMMUNITY)) {
                try {
                    Scope.of(site.id(), Actor.NOBODY).run(campaigns::plan);
                } catch (RuntimeException e) {
                    failed.add(new IllegalStateException("No visits planned for " + site.id(), e));
                }
            }
        }
        if (!failed.isEmpty()) {
            var first = failed.removeFirst();
            failed.forEach(first::addSuppressed);
            throw first;
        }
    }
}
