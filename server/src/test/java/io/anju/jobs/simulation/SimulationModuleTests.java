package io.anju.jobs.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.anju.jobs.DueWork;
import io.anju.jobs.RecurringJob;
import io.anju.jobs.health.HealthReport;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.kernel.postgres.StartRefused;
import io.anju.testing.Notebook;
import io.anju.testing.SimulationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SimulationTest
class SimulationModuleTests {

    @Autowired
    Notebook notebook;

    @Autowired
    Simulation simulation;

    @Autowired
    BusinessOffset offset;

    @Autowired
    Scheduler scheduler;

    @Autowired
    BusinessClock clock;

    @Autowired
    DueWork dueWork;

    @Autowired
    HealthReport health;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    List<RecurringJob> jobs;

    private final UUID community = Ids.next();

    @BeforeEach
    void nothingDone() {
        notebook.clear();
    }

    @Test
    void everythingThatFallsDueOnTheWayIsDoneAtItsInstantAndInItsCommunity() {
        var start = clock.instant();
        var later = Ids.next();
        var sooner = Ids.next();
        var afterwards = Ids.next();
        plan(start.plus(20, ChronoUnit.DAYS), later);
        plan(start.plus(3, ChronoUnit.DAYS), sooner);
        plan(start.plus(60, ChronoUnit.DAYS), afterwards);

        simulation.advanceTo(start.plus(30, ChronoUnit.DAYS));

        assertThat(notebook.done()).extracting(Notebook.Done::subject).containsExactly(sooner, later);
        assertThat(notebook.done()).allMatch(done -> community.equals(done.scope()));
        assertThat(Duration.between(
                        start.plus(3, ChronoUnit.DAYS),
                        notebook.done().getFirst().at()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(clock.instant()).isBetween(start.plus(30, ChronoUnit.DAYS), start.plus(31, ChronoUnit.DAYS));
    }

    @Test
    void theSameWorkIsKeptOnce() {
        var due = clock.instant().plus(1, ChronoUnit.HOURS);
        var subject = Ids.next();
        plan(due, subject);
        plan(due, subject);

        simulation.advanceTo(due.plus(1, ChronoUnit.MINUTES));

        assertThat(notebook.done()).extracting(Notebook.Done::subject).containsExactly(subject);
    }

    @Test
    void workPlannedInATransactionThatRollsBackIsForgotten() {
        var due = clock.instant().plus(1, ChronoUnit.HOURS);
        var subject = Ids.next();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            dueWork.at(due, Notebook.KIND, community, subject);
            status.setRollbackOnly();
        });

        simulation.advanceTo(due.plus(1, ChronoUnit.MINUTES));

        assertThat(notebook.done()).isEmpty();
    }

    @Test
    void failedWorkIsTriedAgainAndReportedMeanwhile() {
        var subject = Ids.next();
        notebook.failOnce(subject);
        plan(clock.instant(), subject);

        await().untilAsserted(() -> assertThat(health.now().failedTasks())
                .anySatisfy(task -> assertThat(task.instance()).contains(subject.toString())));
        sql.sql("update scheduled_tasks set execution_time = last_failure where consecutive_failures > 0")
                .update();

        await().untilAsserted(() ->
                assertThat(notebook.done()).extracting(Notebook.Done::subject).containsExactly(subject));
    }

    @Test
    void timeDoesNotGoBackAndTheOffsetIsKept() {
        simulation.advanceTo(clock.instant().plus(1, ChronoUnit.DAYS));
        var ahead = clock.instant();

        assertThatThrownBy(() -> simulation.advanceTo(ahead.minus(1, ChronoUnit.HOURS)))
                .isInstanceOf(SimulationRefused.OnlyForward.class);

        var elsewhere = new SimulatedClock(Clock.systemUTC());
        new SharedTime(elsewhere, offset).catchUp();
        assertThat(elsewhere.instant()).isAfterOrEqualTo(ahead);
        assertThatThrownBy(() -> new ForwardOnly(offset).afterSingletonsInstantiated())
                .as("an ordinary start would set it back")
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("launch.time-was-moved"));
    }

    @Test
    void whatCannotBeWrittenDoesNotMoveTheClock() {
        var here = new SimulatedClock(Clock.systemUTC());
        new SharedTime(here, offset).catchUp();
        var away = new SimulatedWork(sql, Clock.systemUTC()) {
            @Override
            public void move(Duration ahead) {
                throw new DataAccessResourceFailureException("the database is away");
            }

            @Override
            public boolean isDrained() {
                return true;
            }
        };
        var before = here.instant();

        assertThatThrownBy(() -> new Simulation(here, away, scheduler, Clock.systemUTC())
                        .advanceTo(before.plus(400, ChronoUnit.DAYS)))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(here.instant()).isBefore(before.plus(1, ChronoUnit.DAYS));
    }

    @Test
    void anEventThatACrashLeftUnderAFormerNameReachesItsListener() {
        var subject = Ids.next();
        left("io.anju.jobs.simulation.FormerlyNamed", subject);

        Scope.span()
                .run(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jobs.stream()
                                .filter(job -> job.name().equals("jobs.hand-out-events-again"))
                                .forEach(RecurringJob::run)));

        await().untilAsserted(() -> assertThat(notebook.done())
                .extracting(Notebook.Done::subject, Notebook.Done::scope)
                .contains(tuple(subject, community)));
        await().untilAsserted(() -> assertThat(sql.sql(
                                "select count(*) from event_publication where serialized_event like '%' || :subject || '%'")
                        .param("subject", subject.toString())
                        .query(Integer.class)
                        .single())
                .isZero());
    }

    private void left(String type, UUID subject) {
        sql.sql("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                                               completion_attempts)
                values (:id, 'jobs.test-noticed', :type, :event, '2026-01-01', 'PROCESSING', 1)
                """)
                .param("id", Ids.next())
                .param("type", type)
                .param("event", "{\"community\":\"%s\",\"subject\":\"%s\"}".formatted(community, subject))
                .update();
    }

    private void plan(Instant due, UUID subject) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> dueWork.at(due, Notebook.KIND, community, subject));
    }
}
