package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.step;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The same walk when nobody comes in time: the clock is moved past the promise. */
@SimulationTest
class LateArrivalStory {

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Clause({"S09-021", "S11-051"})
    void nobodyComesInTimeSoTheTechnicianIsRemindedTheDeskIsToldAndThePromiseIsBroken(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var ticket = town.resident(quarter).post(mine(quarter), report(quarter)).body();
        var id = ticket.path("id").asString();
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_due");

        moveClock(quarter, arrival(ticket, "atRiskFrom").plusSeconds(1));
        assertThat(verdict(manager, quarter, clause)).isEqualTo("at_risk");
        moveClock(quarter, arrival(ticket, "dueAt").plusSeconds(60));
        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");

        var late = Instant.parse(
                town.browser().get("/api/clock").body().path("now").asString());
        var taken = step(technician, quarter, "arrive", id, late);
        assertThat(taken.body().path("outcome").asString()).as(taken.text()).isEqualTo("applied");
        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");
        assertThat(taken.body().path("ticket").path("timeline").valueStream().map(LateArrivalStory::kind))
                .containsExactly(
                        "servicedesk.reported",
                        "servicedesk.assigned",
                        "servicedesk.reminded",
                        "servicedesk.escalated",
                        "servicedesk.arrived");
    }

    @Test
    void whatWasDoneBeforeALastDayIsKeptThoughItIsLearnedAfterIt() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var ticket = town.resident(quarter).post(mine(quarter), report(quarter)).body();
        var id = ticket.path("id").asString();
        var reportedAt = Instant.parse(ticket.path("reportedAt").asString());
        endsAfterToday(quarter);
        moveClock(quarter, reportedAt.plus(Duration.ofDays(2)));

        var before = step(technician, quarter, "arrive", id, reportedAt.plusSeconds(60));
        assertThat(before.body().path("outcome").asString()).as(before.text()).isEqualTo("applied");

        var after = step(technician, quarter, "finish", id, reportedAt.plus(Duration.ofHours(36)));
        assertThat(after.body().path("reason").asString()).as(after.text()).isEqualTo("那时您已不在本小区上岗");
        assertThat(after.body()
                        .path("ticket")
                        .path("timeline")
                        .valueStream()
                        .map(entry -> entry.path("text").asString()))
                .contains("修好时已不在本小区上岗，只作记录");
    }

    /** The technician's last day is today. */
    private void endsAfterToday(Town.Quarter quarter) {
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(status -> sql.sql("""
                update posting set during = daterange(lower(during),
                                                      (business_now() at time zone 'Asia/Shanghai')::date + 1)
                 where community = :community and employee = :employee
                """)
                        .param("community", quarter.community())
                        .param("employee", quarter.technician())
                        .update()));
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Instant arrival(JsonNode ticket, String instant) {
        var clock = ticket.path("clocks")
                .valueStream()
                .filter(each -> each.path("name").asString().equals("arrive"))
                .findFirst()
                .orElseThrow();
        return Instant.parse(clock.path(instant).asString());
    }

    private static String kind(JsonNode entry) {
        return entry.path("kind").asString();
    }
}
