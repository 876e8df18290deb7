package io.anju.workforce.district;

import io.anju.identity.Registry;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Each day is judged by itself: somebody may be away from midnight on, and nobody has to open a page for it. */
@Component
class DistrictJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Districts districts;
    private final Registry registry;

    DistrictJob(Districts districts, Registry registry) {
        this.districts = districts;
        this.registry = registry;
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
        registry.all().stream()
                .filter(site -> site.kind().equals("community"))
                .forEach(site -> Scope.of(site.id(), Actor.NOBODY).run(districts::look));
    }
}
