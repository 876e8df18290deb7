package io.anju.jobs.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.LongRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** db-scheduler on the table scheduled_tasks, wired by hand: the client joins transactions, the scheduler has its own. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    private static final int THREADS = 4;

    /** After so many silent heartbeats a node is taken for dead and another node takes up its work. */
    private static final int MISSED_HEARTBEATS = 6;

    @Bean
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .jdbcCustomization(skippingLocked())
                .build();
    }

    @Bean(destroyMethod = "")
    Scheduler scheduler(
            DataSource dataSource,
            Clock clock,
            Runs runs,
            List<RecurringJob> jobs,
            @Value("${anju.jobs.shutdown-wait:PT20S}") Duration shutdownWait,
            @Value("${anju.jobs.heartbeat:PT10S}") Duration heartbeat) {
        Task<?> due = Tasks.oneTime(DueTask.NAME)
                .onFailure(new Retry())
                .execute((task, context) -> runs.due(DueTask.parse(task.getId())));
        return Scheduler.create(new OwnConnections(dataSource), List.of(due))
                .startTasks(jobs.stream().map(job -> recurring(job, runs)).toList())
                .clock(clock::instant)
                .schedulerName(node())
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .jdbcCustomization(skippingLocked())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofSeconds(1))
                .threads(THREADS)
                .shutdownMaxWait(shutdownWait)
                .build();
    }

    /** Two nodes may run on one machine. */
    private static SchedulerName node() {
        return new SchedulerName.Fixed(new SchedulerName.Hostname().getName() + "/"
                + ProcessHandle.current().pid());
    }

    private static RecurringTask<Void> recurring(RecurringJob job, Runs runs) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .onFailure(new Retry())
                .execute((task, context) -> runs.recurring(job));
    }

    private static PostgreSqlJdbcCustomization skippingLocked() {
        return new PostgreSqlJdbcCustomization(false, true);
    }

    /** The scheduler polls on threads of its own and must not wait behind requests. */
    private static final class OwnConnections extends DelegatingDataSource {

        OwnConnections(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return LongRun.call(super::getConnection);
        }
    }
}
