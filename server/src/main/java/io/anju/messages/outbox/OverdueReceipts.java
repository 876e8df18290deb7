package io.anju.messages.outbox;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is urgent does not rely on a channel that took it and reports nothing: the next one's turn. */
@Component
class OverdueReceipts implements RecurringJob {

    private static final int AT_A_TIME = 200;
    private static final String NO_RECEIPT = "no-receipt";

    private final Outbox outbox;
    private final Results results;
    private final TransactionTemplate transaction;

    OverdueReceipts(Outbox outbox, Results results, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.results = results;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "messages.overdue-receipts";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    /** Each community's deliveries are given up in its own scope. */
    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        for (var community : transaction.execute(status -> outbox.awaitingInVain())) {
            Scope.of(community, Actor.NOBODY).run(() -> transaction.executeWithoutResult(status -> giveUp(community)));
        }
    }

    private void giveUp(UUID community) {
        outbox.overdueReceipts(community, AT_A_TIME).forEach(delivery -> results.giveUp(delivery, NO_RECEIPT));
    }
}
