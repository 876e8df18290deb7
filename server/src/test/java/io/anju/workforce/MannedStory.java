package io.anju.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A post that keeps a promise is looked at every day: manned at every hour it asks for, or red. */
@SimulationTest
class MannedStory {

    private static final AtomicInteger PHONES = new AtomicInteger();

    @Autowired
    Town town;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Clause({"S09-003", "S09-029", "S11-049", "S11-178", "S15-009", "S18-027"})
    void aDayOnWhichThePostWasMannedIsKeptAndOneWithAnEmptyHourIsRed(String clause) {
        var quarter = promising(clause);
        var negligent = promising(clause);
        var day = LocalDate.ofInstant(now(), CommunityZone.DEFAULT).plusDays(1);
        rostered(quarter, clause, day, 20);
        rostered(negligent, clause, day, 19);

        moveClock(quarter, at(day.plusDays(1), 1));
        watch();
        watch();
        assertThat(told(quarter)).as("however often it is looked at").isEqualTo(1);
        assertThat(verdict(quarter, clause, day)).isEqualTo("met");
        assertThat(verdict(negligent, clause, day)).isEqualTo("breached");
        assertThat(town.manager(negligent)
                        .get(path(negligent, "/wall/" + clause + "?period=" + day.getYear()))
                        .text())
                .contains("岗亭 " + day, "GAP");
    }

    private long told(Town.Quarter quarter) {
        return Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(
                        status -> sql.sql("select count(*) from fact where kind = 'workforce.day-manned'")
                                .query(Long.class)
                                .single()));
    }

    private void watch() {
        jobs.stream().filter(job -> job.name().equals("workforce.roster-watch")).forEach(RecurringJob::run);
    }

    private Town.Quarter promising(String clause) {
        var quarter = town.promising("S09-021");
        var adopted = town.manager(quarter).post(path(quarter, "/adoptions"), "{\"clause\":\"%s\"}".formatted(clause));
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);
        return quarter;
    }

    /** From eight to twenty somebody has to be there; somebody is, until that hour. */
    private void rostered(Town.Quarter quarter, String clause, LocalDate day, int until) {
        var manager = town.manager(quarter);
        var post = manager.post(path(quarter, "/posts"), """
                {"name":"岗亭","begins":"08:00","ends":"20:00","firstDay":"%s","headcount":1,"strict":false,"clause":"%s"}""".formatted(day, clause));
        assertThat(post.status()).as(post.text()).isEqualTo(201);
        var n = PHONES.incrementAndGet();
        var hired = manager.post(path(quarter, "/staff"), """
                {"name":"小郑","badge":"M%d","phone":"1960005%04d","department":"秩序部","post":"秩序员"}""".formatted(n, n));
        assertThat(hired.status()).as(hired.text()).isEqualTo(201);
        var shift = manager.post(path(quarter, "/duty"), """
                {"employee":"%s","post":"%s","from":"%s","until":"%s"}""".formatted(
                        hired.body().path("employee").asString(),
                        post.body().path("id").asString(),
                        at(day, 8),
                        at(day, until)));
        assertThat(shift.status()).as(shift.text()).isEqualTo(201);
    }

    private String verdict(Town.Quarter quarter, String clause, LocalDate day) {
        return town.manager(quarter)
                .get(path(quarter, "/wall?period=" + day.getYear()))
                .body()
                .path("sets")
                .valueStream()
                .flatMap(set -> set.path("clauses").valueStream())
                .filter(brick -> brick.path("id").asString().equals(clause))
                .map(brick -> brick.path("verdict").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String path(Town.Quarter quarter, String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(CommunityZone.DEFAULT).toInstant();
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
