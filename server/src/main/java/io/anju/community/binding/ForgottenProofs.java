package io.anju.community.binding;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.BusinessClock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Thirty days after a request was decided or withdrawn it forgets its photos: time enough to ask again or to complain (Personal
 * Information Protection Law, article 19: no longer than the purpose needs). From then on nobody opens them, and the sweep of
 * files takes them within a day, as far as they were stored thirty days ago.
 */
@Component
class ForgottenProofs implements RecurringJob {

    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient sql;
    private final BusinessClock clock;

    ForgottenProofs(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "community.forget-proofs";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        sql.sql("update home_request set photos = '{}' where decided_at < :before and photos <> '{}'")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
