package io.anju.messages.outbox;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.Signature;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets nonces that no fresh receipt can carry any more. */
@Component
class ReceiptUpkeep implements RecurringJob {

    private static final Duration KEPT = Signature.FRESH.multipliedBy(12);

    private final JdbcClient sql;
    private final Clock clock;

    ReceiptUpkeep(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "messages.forget-old-receipts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sql.sql("delete from receipt_nonce where seen_at < :before")
                .param("before", Outbox.utc(clock.instant().minus(KEPT)))
                .update();
    }
}
