package io.anju.plannedwork.digest;

import io.anju.identity.EveryCommunity;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Scope;
import java.time.Duration;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that the next morning is asked for wherever something is planned; from then on each morning asks for the next. */
@Component
class DigestJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final JdbcClient sql;
    private final DigestHour hour;
    private final EveryCommunity communities;
    private final TransactionTemplate transaction;

    DigestJob(JdbcClient sql, DigestHour hour, EveryCommunity communities, TransactionTemplate transaction) {
        this.sql = sql;
        this.hour = hour;
        this.communities = communities;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "plannedwork.digest";
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
        communities.run(
                name(),
                () -> transaction.executeWithoutResult(status -> {
                    if (somethingIsPlanned()) {
                        hour.comeBack();
                    }
                }));
    }

    private boolean somethingIsPlanned() {
        return Objects.requireNonNull(
                sql.sql("select exists (select from plan where community = :community and until is null)")
                        .param("community", Scope.current().requiredCommunity())
                        .query(Boolean.class)
                        .single());
    }
}
