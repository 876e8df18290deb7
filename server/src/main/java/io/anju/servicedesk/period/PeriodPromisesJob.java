package io.anju.servicedesk.period;

import io.anju.identity.Registry;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Each period begins by itself: nobody has to open it for the wall to know that something is owed. */
@Component
class PeriodPromisesJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final PeriodPromises promises;
    private final Registry registry;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    PeriodPromisesJob(
            PeriodPromises promises, Registry registry, TransactionTemplate transaction, BusinessClock clock) {
        this.promises = promises;
        this.registry = registry;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "servicedesk.period-promises";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean inOneTransaction() {
        return false;
    }

    /** A community that cannot be told what it owes keeps no other from it. */
    @Override
    public void run() {
        var now = clock.instant();
        var failed = new ArrayList<RuntimeException>();
        for (var site : registry.all()) {
            if (site.kind().equals("community")) {
                try {
                    Scope.of(site.id(), Actor.NOBODY).run(() -> owe(now));
                } catch (RuntimeException e) {
                    failed.add(new IllegalStateException("No promises of the period stated for " + site.id(), e));
                }
            }
        }
        if (!failed.isEmpty()) {
            var first = failed.removeFirst();
            failed.forEach(first::addSuppressed);
            throw first;
        }
    }

    private void owe(Instant now) {
        transaction.executeWithoutResult(
                status -> Arrays.stream(PeriodPromise.values()).forEach(promise -> promises.oweWhatRuns(promise, now)));
    }
}
