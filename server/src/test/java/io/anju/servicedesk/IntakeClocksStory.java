package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is grave runs on a shorter clock than what is not; the clock is moved past each. */
@SimulationTest
class IntakeClocksStory {

    @Autowired
    Town town;

    @Clause("S11-150")
    void whenThePowerFailsSomebodyIsThereInFiveMinutesOrItIsEscalatedAndAllElseKeepsItsQuarterOfAnHour(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        manager.post(at(quarter, "/adoptions"), "{\"clause\":\"S11-051\",\"parameters\":{}}");
        var power = taken(manager, quarter, "power");
        assertThat(limit(power, "arrive")).isEqualTo(Duration.ofMinutes(5));
        assertThat(limit(taken(manager, quarter, "leak"), "arrive")).isEqualTo(Duration.ofMinutes(15));
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_due");

        moveClock(quarter, IntakeStory.due(power, "arrive").plusSeconds(1));

        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");
        assertThat(verdict(manager, quarter, "S11-051")).isEqualTo("not_due");
        assertThat(kinds(manager, quarter, power)).contains("servicedesk.escalated");
    }

    @Clause("S11-052")
    void aMinorRepairIsMendedInADayFromTheReportOrFromTheAgreedTime(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var lock = taken(manager, quarter, "lock");
        assertThat(limit(lock, "finish")).isEqualTo(Duration.ofHours(24));
        var agreed = reported(lock).plus(Duration.ofHours(30));
        var later = takenDown(
                manager,
                quarter,
                call(quarter).replace("leak", "clog").replace("{", "{\"appointedAt\":\"" + agreed + "\","));
        assertThat(IntakeStory.due(later, "finish")).isEqualTo(agreed.plus(Duration.ofHours(24)));

        moveClock(quarter, IntakeStory.due(lock, "finish").plusSeconds(1));

        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");
        assertThat(kinds(manager, quarter, lock)).contains("servicedesk.finish-escalated");
        assertThat(kinds(manager, quarter, later)).doesNotContain("servicedesk.finish-escalated");
    }

    @Clause("S11-053")
    void anUrgentRepairHasALimitBeforeItCanBeChosenAndIsEscalatedPastIt(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var categories = "/api/companies/" + quarter.company() + "/ticket-categories";
        var administrator = town.administrator(quarter);
        var unlimited = administrator.put(categories + "/gas", "0", gas(""));
        assertThat(unlimited.status()).as(unlimited.text()).isEqualTo(422);
        assertThat(unlimited.body().path("detail").asString()).contains(clause);
        assertThat(manager.get(at(quarter, "/ticket-categories")).text()).doesNotContain("燃气异味");
        var limited = administrator.put(categories + "/gas", "0", gas("\"finishMinutes\":30,"));
        assertThat(limited.status()).as(limited.text()).isEqualTo(200);

        var ticket = taken(manager, quarter, "gas");
        assertThat(limit(ticket, "finish")).isEqualTo(Duration.ofMinutes(30));
        moveClock(quarter, IntakeStory.due(ticket, "finish").plusSeconds(1));

        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");
        assertThat(kinds(manager, quarter, ticket))
                .contains("servicedesk.finish-reminded", "servicedesk.finish-escalated");
    }

    private static String gas(String limit) {
        return """
                {"name":"燃气异味","n":3,"kind":"REPAIR","nature":"URGENT","visit":true,%s
                 "profile":"STANDARD","charged":"NOBODY","dispatch":"AUTOMATIC","active":true}""".formatted(limit);
    }

    private static JsonNode taken(Browser manager, Town.Quarter quarter, String category) {
        return takenDown(manager, quarter, call(quarter).replace("leak", category));
    }

    private static JsonNode takenDown(Browser manager, Town.Quarter quarter, String call) {
        var answer = manager.post(at(quarter, "/tickets"), call);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private static Instant reported(JsonNode ticket) {
        return Instant.parse(ticket.path("reportedAt").asString());
    }

    private static Duration limit(JsonNode ticket, String clock) {
        return Duration.between(reported(ticket), IntakeStory.due(ticket, clock));
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static List<String> kinds(Browser manager, Town.Quarter quarter, JsonNode ticket) {
        return manager.get(at(quarter, "/tickets/" + ticket.path("id").asString()))
                .body()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }
}
