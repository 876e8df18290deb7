package io.anju.jobs.health;

import io.anju.jobs.health.HealthReport.DeadJob;
import io.anju.jobs.health.HealthReport.FailedTask;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scheduler's table, looked at for what went wrong. */
@Component
class ScheduledWork {

    /** Long after the scheduler should have given the work to another node: then there is none. */
    private static final Duration SILENT = Duration.ofMinutes(5);

    private static final int SHOWN = 100;

    private final JdbcClient sql;
    private final Clock clock;

    ScheduledWork(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Latest failure first. */
    List<FailedTask> failed() {
        return sql.sql("""
                select task_name as task, task_instance as instance, consecutive_failures as failures,
                       last_failure, execution_time as next_try
                  from scheduled_tasks
                 where consecutive_failures > 0
                 order by last_failure desc
                 limit :shown
                """)
                .param("shown", SHOWN)
                .query(new SimplePropertyRowMapper<>(FailedTask.class))
                .list();
    }

    /** Longest silence first. */
    List<DeadJob> silent() {
        return sql.sql("""
                select task_name as task, task_instance as instance, picked_by as node, last_heartbeat as last_sign
                  from scheduled_tasks
                 where picked and last_heartbeat < :silent
                 order by last_heartbeat
                 limit :shown
                """)
                .param("silent", clock.instant().minus(SILENT).atOffset(ZoneOffset.UTC))
                .param("shown", SHOWN)
                .query(new SimplePropertyRowMapper<>(DeadJob.class))
                .list();
    }
}
