package io.anju.servicedesk.hotline;

import io.anju.identity.Registry;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A day is counted soon after the midnight that ends the day after it. */
@Component
class HotlineDaysJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final HotlineDays days;
    private final Registry registry;
    private final TransactionTemplate transaction;

    HotlineDaysJob(HotlineDays days, Registry registry, TransactionTemplate transaction) {
        this.days = days;
        this.registry = registry;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "servicedesk.hotline-days";
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
                .forEach(site -> Scope.of(site.id(), Actor.NOBODY)
                        .run(() -> transaction.executeWithoutResult(status -> days.countWhatIsOver())));
    }
}
