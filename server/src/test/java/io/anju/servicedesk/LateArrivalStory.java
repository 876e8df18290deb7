package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.command;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The same walk when nobody comes in time: the clock is moved past the promise. */
@SimulationTest
class LateArrivalStory {

    @Autowired
    Town town;

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
        var taken = technician.post(at(quarter, "/commands"), command(technician, "arrive", id, late));
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
