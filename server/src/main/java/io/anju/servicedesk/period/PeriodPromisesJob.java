package io.anju.servicedesk.period;

import io.anju.identity.EveryCommunity;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Each period begins by itself: nobody has to open it for the wall to know that something is owed. */
@Component
class PeriodPromisesJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final PeriodPromises promises;
    private final EveryCommunity communities;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    PeriodPromisesJob(
            PeriodPromises promises, EveryCommunity communities, TransactionTemplate transaction, BusinessClock clock) {
        this.promises = promises;
        this.communities = communities;
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

    @Override
    public void run() {
        var now = clock.instant();
        communities.run(name(), () -> owe(now));
    }

    private void owe(Instant now) {
        transaction.executeWithoutResult(
                status -> Arrays.stream(PeriodPromise.values()).forEach(promise -> promises.oweWhatRuns(promise, now)));
    }
}
