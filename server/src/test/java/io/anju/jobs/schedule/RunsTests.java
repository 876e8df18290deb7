package io.anju.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.jobs.DueWorkHandler;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.LongRun;
import io.anju.testing.PretendedTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunsTests {

    private final PretendedTransactions transactions = new PretendedTransactions();
    private final List<Boolean> transactionsSeen = new ArrayList<>();

    @Test
    void dueWorkIsOneTransactionUnlessItMakesItsOwn() {
        for (boolean whole : new boolean[] {true, false}) {
            var runs = new Runs(List.of(new Work(whole)), List.of(), transactions);
            runs.due(new DueTask("jobs.work", UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH));
        }

        assertThat(transactionsSeen).containsExactly(true, false);
    }

    @Test
    void aRecurringJobIsOneTransactionUnlessItMakesItsOwn() {
        var runs = new Runs(List.of(), List.of(), transactions);
        runs.recurring(new Work(true));
        runs.recurring(new Work(false));

        assertThat(transactionsSeen).containsExactly(true, false);
    }

    /** Notes whether a transaction is open. */
    private final class Work implements DueWorkHandler, RecurringJob {

        private final boolean whole;

        Work(boolean whole) {
            this.whole = whole;
        }

        @Override
        public boolean inOneTransaction() {
            return whole;
        }

        @Override
        public String kind() {
            return "jobs.work";
        }

        @Override
        public void due(UUID community, UUID subject, Instant due) {
            run();
        }

        @Override
        public String name() {
            return "jobs.work";
        }

        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public void run() {
            assertThat(LongRun.isCurrent()).isTrue();
            transactionsSeen.add(transactions.isOpen());
        }
    }
}
