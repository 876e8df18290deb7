package io.anju.jobs.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What did not get done: events no listener has finished, work that failed, work whose node fell silent. */
@Component
public class HealthReport {

    /** Four missed heartbeats of five minutes: the scheduler itself gives the work to another node then. */
    private static final Duration SILENT = Duration.ofMinutes(20);

    private static final int SHOWN = 100;

    private final JdbcClient sql;
    private final Clock clock;

    HealthReport(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The report as of now. */
    public record Report(Publications incompletePublications, List<FailedTask> failedTasks, List<DeadJob> deadJobs) {}

    /** How many events wait for a listener, and since when. */
    public record Publications(long count, @Nullable Instant oldest) {}

    /** Work that failed at its last try and will be tried again. */
    public record FailedTask(String task, String instance, int failures, Instant lastFailure, Instant nextTry) {}

    /** Work that was begun on a node that gave no sign of life since. */
    public record DeadJob(
            String task, String instance, @Nullable String node, Instant lastSign) {}

    @Transactional(readOnly = true)
    public Report now() {
        return new Report(publications(), failedTasks(), deadJobs());
    }

    private Publications publications() {
        return sql.sql("""
                select count(*) as count, min(publication_date) as oldest
                  from event_publication
                 where completion_date is null
                """)
                .query((row, n) ->
                        new Publications(row.getLong("count"), instant(row.getObject("oldest", OffsetDateTime.class))))
                .single();
    }

    private List<FailedTask> failedTasks() {
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

    private List<DeadJob> deadJobs() {
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

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
