package io.anju.community.imports;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.BusinessClock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two weeks after a workbook was brought its import forgets it, and what was told of its cells: names and numbers in it are
 * needed no longer than to put it right (Personal Information Protection Law, article 19). The sweep of files takes it then.
 */
@Component
class ForgottenSheets implements RecurringJob {

    static final Duration KEPT = Duration.ofDays(14);

    private final JdbcClient sql;
    private final BusinessClock clock;

    ForgottenSheets(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "community.forget-sheets";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        sql.sql("""
                update sheet_import set file = null, marked = null, sheets = '[]', outcome = jsonb_set(outcome, '{faults}', '[]')
                 where requested_at < :before and file is not null and state in ('CHECKED', 'KEPT', 'UNREADABLE')
                """)
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
