package io.anju.history;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.BusinessClock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the history's monthly partitions before they are needed; what comes sooner lands in the default partition. */
@Component
class HistoryPartitions implements RecurringJob {

    private static final int MONTHS_AHEAD = 4;

    private final JdbcClient sql;
    private final BusinessClock clock;

    HistoryPartitions(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "history.make-partitions";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        sql.sql("select make_history_partitions(:day, :months)")
                .param("day", clock.instant().atZone(ZoneOffset.UTC).toLocalDate())
                .param("months", MONTHS_AHEAD)
                .query(Integer.class)
                .single();
    }
}
