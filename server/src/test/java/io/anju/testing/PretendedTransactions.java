package io.anju.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** Transactions without a database, for a test that only asks whether one is open. */
public final class PretendedTransactions implements PlatformTransactionManager {

    private boolean open;

    public boolean isOpen() {
        return open;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        open = true;
        return new SimpleTransactionStatus();
    }

    @Override
    public void commit(TransactionStatus status) {
        open = false;
    }

    @Override
    public void rollback(TransactionStatus status) {
        open = false;
    }
}
