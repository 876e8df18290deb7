package io.anju.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.anju.identity.Accounts;
import io.anju.jobs.health.HealthReport.Finding;
import io.anju.kernel.HealthCheck;
import io.anju.kernel.HealthFinding;
import io.anju.kernel.HealthFinding.Level;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test undoes what it wrote: the scheduler's own rounds go on meanwhile. */
@AnjuTest
class HealthModuleTests {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    HealthReport report;

    @Autowired
    HealthFindings findings;

    @Autowired
    List<HealthCheck> checks;

    @Autowired
    Accounts accounts;

    @Autowired
    Town town;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aCheckThatFailsIsItselfAFindingAndHidesNoOther() {
        var said = undone(() -> {
            round(broken(), saying(HealthFinding.watch("jobs.undelivered", clock.instant(), 7)));
            return report.now().findings();
        });

        assertThat(said)
                .extracting(Finding::code, Finding::level)
                .contains(tuple("jobs.check-failed", Level.ACT), tuple("jobs.undelivered", Level.WATCH));
        assertThat(said.getFirst().detail()).contains("test.broken");
        assertThat(said).anySatisfy(finding -> assertThat(finding.detail()).startsWith("7 条"));
    }

    @Test
    void findingsOfLongAgoAreNotShownAsIfTheyWereOfNow() {
        var said = undone(() -> {
            sql.sql("delete from health_finding").update();
            findings.replace(
                    Map.of("test.old", List.of(HealthFinding.good("jobs.all-done"))),
                    clock.instant().minus(Duration.ofMinutes(10)));
            return report.now().findings();
        });

        assertThat(said).extracting(Finding::code).containsExactly("jobs.nobody-looks");
    }

    @Test
    void failedAndSilentWorkIsReportedWithItsNextTry() {
        var now = undone(() -> {
            var instance = Ids.next().toString();
            insertWork("failed-" + instance, false, 3);
            insertWork("silent-" + instance, true, 0);
            round(checks.toArray(HealthCheck[]::new));
            return report.now();
        });

        assertThat(now.failedTasks()).anySatisfy(task -> {
            assertThat(task.instance()).startsWith("failed-");
            assertThat(task.nextTry()).isAfter(task.lastFailure());
        });
        assertThat(now.deadJobs()).anyMatch(job -> job.instance().startsWith("silent-"));
    }

    @Test
    void theReportIsForAdministrators() {
        var quarter = town.promising("S09-021");
        var login = "administrator-" + Ids.next();
        accounts.grantCompanyWide(
                accounts.withPassword(login, Town.PASSWORD), "administrator", quarter.company(), SINCE);

        var seen = town.browser().signIn(login, Town.PASSWORD).get("/api/health-report");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().path("findings").isArray()).isTrue();
        assertThat(town.manager(quarter).get("/api/health-report").status()).isEqualTo(403);
    }

    private void round(HealthCheck... asked) {
        new HealthRound(List.of(asked), findings, transactions, clock).run();
    }

    private void insertWork(String instance, boolean picked, int failures) {
        sql.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_failure,
                                             consecutive_failures, last_heartbeat, version)
                values ('test', :instance, '2999-01-01', :picked, 'node', '2026-01-01', :failures, '2026-01-01', 1)
                """)
                .param("instance", instance)
                .param("picked", picked)
                .param("failures", failures)
                .update();
    }

    private static HealthCheck broken() {
        return check("test.broken", () -> {
            throw new IllegalStateException("Broken on purpose");
        });
    }

    private static HealthCheck saying(HealthFinding finding) {
        return check("test.saying", () -> List.of(finding));
    }

    private static HealthCheck check(String name, Supplier<List<HealthFinding>> says) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<HealthFinding> findings() {
                return says.get();
            }
        };
    }

    private <T> T undone(Supplier<T> work) {
        return Scope.span()
                .get(() -> Objects.requireNonNull(new TransactionTemplate(transactions).<T>execute(status -> {
                    status.setRollbackOnly();
                    return work.get();
                })));
    }
}
