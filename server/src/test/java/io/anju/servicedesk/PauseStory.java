package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.step;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A clock stands still for a reason of the list; what was promised moves only where the adoption allows it. */
@SimulationTest
class PauseStory {

    private static final String LATER = "{\"reason\":\"asked-later\",\"note\":\"后天才在家\"}";

    @Autowired
    Town town;

    @Test
    void thePromiseMovesOnlyWhereItsAdoptionAllowsTheReasonAndTheClockRunsOnByItself() {
        var quarter = town.promising("S11-052");
        var manager = town.manager(quarter);
        var strict = taken(manager, quarter);
        var due = IntakeStory.due(strict, "finish");
        assertThat(manager.post(pauses(quarter, strict), LATER).status()).isEqualTo(200);
        assertThat(due(manager, quarter, strict)).as("nobody allowed it").isEqualTo(due);

        allow(quarter, manager, "asked-later");
        var ticket = taken(manager, quarter);
        due = IntakeStory.due(ticket, "finish");
        var refused = manager.post(pauses(quarter, ticket), "{\"reason\":\"parts\"}");
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.pause-photo-missing");
        var began = now();
        assertThat(manager.post(pauses(quarter, ticket), LATER).status()).isEqualTo(200);
        assertThat(manager.post(pauses(quarter, ticket), LATER).type())
                .isEqualTo("urn:anju:servicedesk.paused-already");
        assertThat(due(manager, quarter, ticket)).isEqualTo(due.plus(Duration.ofDays(2)));

        moveClock(quarter, due.plusSeconds(60));
        assertThat(kinds(manager, quarter, ticket)).doesNotContain("servicedesk.finish-escalated");
        assertThat(kinds(manager, quarter, strict)).contains("servicedesk.finish-escalated");
        assertThat(manager.post(at(quarter, "/tickets/" + id(ticket) + "/resumption"), "")
                        .status())
                .isEqualTo(200);
        var rest = Duration.between(began, due.plusSeconds(60));
        assertThat(due(manager, quarter, ticket))
                .as("only for as long as it stood still")
                .isBetween(due.plus(rest).minusSeconds(5), due.plus(rest).plusSeconds(60));
        assertThat(manager.post(at(quarter, "/tickets/" + id(ticket) + "/resumption"), "")
                        .type())
                .isEqualTo("urn:anju:servicedesk.not-paused");

        moveClock(quarter, due(manager, quarter, ticket).plusSeconds(1));
        assertThat(kinds(manager, quarter, ticket))
                .containsOnlyOnce("servicedesk.finish-escalated")
                .containsOnlyOnce("servicedesk.paused")
                .containsOnlyOnce("servicedesk.resumed");
        assertThat(verdict(manager, quarter, "S11-052")).isEqualTo("breached");
        assertThat(manager.post(pauses(quarter, ticket), LATER).type())
                .as("what is late stays late")
                .isEqualTo("urn:anju:servicedesk.no-clock-runs");
    }

    @Test
    void itRunsOnByItselfWhenTheLongestTimeIsOver() {
        var quarter = town.promising("S11-052");
        var manager = town.manager(quarter);
        allow(quarter, manager, "asked-later");
        var ticket = taken(manager, quarter);
        var due = IntakeStory.due(ticket, "finish");
        manager.post(pauses(quarter, ticket), LATER);

        moveClock(quarter, now().plus(Duration.ofDays(2)).plusSeconds(120));
        var pause = manager.get(pauses(quarter, ticket)).body().path("items").get(0);
        assertThat(pause.path("endedAt").asString())
                .isEqualTo(pause.path("endsAt").asString());
        assertThat(due(manager, quarter, ticket)).isEqualTo(due.plus(Duration.ofDays(2)));
        assertThat(kinds(manager, quarter, ticket)).contains("servicedesk.resumed");
    }

    @Test
    void aPauseEndsWithTheWorkAndTheNextRoundMayStandStillAnew() {
        var quarter = town.promising("S11-052");
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var ticket = town.resident(quarter)
                .post(mine(quarter), report(quarter).replace("leak", "lock"))
                .body();
        assertThat(manager.post(pauses(quarter, ticket), LATER).status()).isEqualTo(200);
        step(technician, quarter, "arrive", id(ticket), now());
        step(technician, quarter, "finish", id(ticket), now());

        var pause = manager.get(pauses(quarter, ticket)).body().path("items").get(0);
        assertThat(Instant.parse(pause.path("endedAt").asString()))
                .isBefore(pause.path("endsAt").asString());
        assertThat(manager.get(at(quarter, "/tickets/" + id(ticket))).text()).contains("活做完了，停表结束");

        var answered =
                town.resident(quarter).post(mine(quarter) + "/" + id(ticket) + "/answer", "{\"satisfied\":false}");
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        var again = manager.post(pauses(quarter, ticket), LATER);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
    }

    @Test
    void onlyWhoGoesThereOrGivesOutWorkStopsAClock() {
        var quarter = town.promising("S11-052");
        var manager = town.manager(quarter);
        var colleague = town.colleague(quarter);
        var ticket = taken(manager, quarter);
        manager.post(
                at(quarter, "/tickets/" + id(ticket) + "/assignment"),
                "{\"employee\":\"" + quarter.technician() + "\"}");

        assertThat(town.byPhone(colleague.phone())
                        .post(pauses(quarter, ticket), LATER)
                        .type())
                .isEqualTo("urn:anju:servicedesk.not-yours-to-pause");
        assertThat(town.technician(quarter).post(pauses(quarter, ticket), LATER).status())
                .isEqualTo(200);
    }

    /** Someone proposes it, and headquarters decides. */
    private void allow(Town.Quarter quarter, Browser manager, String reason) {
        var asked = """
                {"clause":"S11-052","parameters":{"pause_reasons":"%s"},"selfReported":true,"reason":"配件要等"}""".formatted(reason);
        assertThat(manager.post(at(quarter, "/adoptions"), asked).type())
                .isEqualTo("urn:anju:standards.looser-than-the-catalogue");
        var proposed = manager.post(at(quarter, "/adoption-proposals"), asked);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        var decided = town.headquarters(quarter)
                .post(
                        at(
                                quarter,
                                "/adoption-proposals/"
                                        + proposed.body().path("id").asString() + "/decision"),
                        "{\"approved\":true}");
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    }

    private static String pauses(Town.Quarter quarter, JsonNode ticket) {
        return at(quarter, "/tickets/" + id(ticket) + "/pauses");
    }

    private static JsonNode taken(Browser manager, Town.Quarter quarter) {
        var answer = manager.post(at(quarter, "/tickets"), call(quarter).replace("leak", "lock"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private static Instant due(Browser manager, Town.Quarter quarter, JsonNode ticket) {
        return IntakeStory.due(
                manager.get(at(quarter, "/tickets/" + id(ticket))).body(), "finish");
    }

    private static List<String> kinds(Browser manager, Town.Quarter quarter, JsonNode ticket) {
        return manager.get(at(quarter, "/tickets/" + id(ticket)))
                .body()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    private static String id(JsonNode ticket) {
        return ticket.path("id").asString();
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
