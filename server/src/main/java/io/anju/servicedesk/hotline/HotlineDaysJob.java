package io.anju.servicedesk.hotline;

import io.anju.identity.EveryCommunity;
import io.anju.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A day is counted soon after the midnight that ends the day after it. */
@Component
class HotlineDaysJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final HotlineDays days;
    private final EveryCommunity communities;
    private final TransactionTemplate transaction;

    HotlineDaysJob(HotlineDays days, EveryCommunity communities, TransactionTemplate transaction) {
        this.days = days;
        this.communities = communities;
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
        communities.run(name(), () -> transaction.executeWithoutResult(status -> days.countWhatIsOver()));
    }
}
