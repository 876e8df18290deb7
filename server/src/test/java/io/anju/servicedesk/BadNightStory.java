package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.step;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The hours that no plan likes: a holiday's night, and somebody who has complained twice already. */
@SimulationTest
class BadNightStory {

    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(2);

    @Autowired
    Town town;

    @Test
    void whenThePowerFailsAtTwoOnAHolidaySomebodyIsThereInFiveMinutesAndElseEverybodyHears() {
        var quarter = town.promising("S11-150");
        var manager = town.manager(quarter);
        var holiday = tomorrow();
        declareHoliday(quarter, holiday);
        moveClock(
                quarter, holiday.atStartOfDay(CommunityZone.DEFAULT).toInstant().plus(AFTER_MIDNIGHT));
        var clock = manager.get(at(quarter, "/clock")).body();
        assertThat(clock.path("workday").asBoolean()).as(clock.toString()).isFalse();

        var resident = town.resident(quarter);
        var reached = reportPowerFailure(resident, quarter);
        assertThat(reached.path("state").asString()).isEqualTo("assigned");
        assertThat(Duration.between(instant(reached, "reportedAt"), IntakeStory.due(reached, "arrive")))
                .isEqualTo(Duration.ofMinutes(5));
        var technician = town.technician(quarter);
        step(technician, quarter, "arrive", id(reached), now());
        step(technician, quarter, "finish", id(reached), now());
        assertThat(verdict(manager, quarter, "S11-150")).isEqualTo("met");

        var late = reportPowerFailure(resident, quarter);
        moveClock(quarter, IntakeStory.due(late, "arrive").plusSeconds(1));
        assertThat(verdict(manager, quarter, "S11-150")).isEqualTo("breached");
        var told = manager.get("/api/me/messages").body().path("items").get(0);
        assertThat(told.path("urgency").asString())
                .as("a night is no reason to wait")
                .isEqualTo("urgent");
        assertThat(told.path("text").asString()).contains(late.path("number").asString());
    }

    @Test
    void aComplaintThatIsReopenedTwiceKeepsItsNumberAndIsExplainedEachTime() {
        var quarter = town.promising("S12-046");
        var manager = town.manager(quarter);
        var resident = town.resident(quarter);
        var complaint = resident.post(mine(quarter), report(quarter).replace("\"leak\"", "\"complaint\""))
                .body();
        var id = id(complaint);

        for (int round = 1; round <= 2; round++) {
            explain(manager, quarter, id);
            var again = resident.post(mine(quarter) + "/" + id + "/answer", "{\"satisfied\":false,\"note\":\"还是吵\"}");
            assertThat(again.body().path("state").asString()).as(again.text()).isEqualTo("reported");
            assertThat(again.body().path("number").asString())
                    .isEqualTo(complaint.path("number").asString());
            assertThat(manager.get(at(quarter, "/complaints/" + id))
                            .body()
                            .path("measure")
                            .asString(""))
                    .as("what was said about round %s does not explain the next", round)
                    .isEmpty();
        }
        explain(manager, quarter, id);
        assertThat(resident.post(mine(quarter) + "/" + id + "/answer", "{\"satisfied\":true}")
                        .status())
                .isEqualTo(200);
        var toCall =
                manager.get(at(quarter, "/call-backs")).body().path("items").get(0);
        assertThat(toCall.path("ticket").asString())
                .as("a tap is not enough here")
                .isEqualTo(id);
        var closed =
                manager.post(at(quarter, "/tickets/" + id + "/call-back"), "{\"answered\":true,\"satisfied\":true}");
        assertThat(closed.type())
                .as("whoever gave the answer does not ask about it")
                .isEqualTo("urn:anju:servicedesk.own-work");
        assertThat(reopenings(manager, quarter, id)).hasSize(2);
    }

    private static void explain(Browser manager, Town.Quarter quarter, String complaint) {
        var handled = manager.post(at(quarter, "/complaints/" + complaint + "/handling"), """
                {"cause":"NEIGHBOUR","department":"秩序部","measure":"夜里加一次巡逻"}""");
        assertThat(handled.status()).as(handled.text()).isEqualTo(200);
        var answered = manager.post(
                at(quarter, "/tickets/" + complaint + "/answer"), "{\"words\":\"夜里加了一次巡逻\",\"ends\":true}");
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
    }

    private static List<JsonNode> reopenings(Browser manager, Town.Quarter quarter, String ticket) {
        return manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("timeline")
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals("servicedesk.reopened"))
                .toList();
    }

    private static JsonNode reportPowerFailure(Browser resident, Town.Quarter quarter) {
        var answer = resident.post(mine(quarter), report(quarter).replace("\"leak\"", "\"power\""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    /** Into the year that is known, or as all that is known of a year to come. */
    private void declareHoliday(Town.Quarter quarter, LocalDate day) {
        var administrator = town.administrator(quarter);
        var year = administrator.get("/api/holidays/" + day.getYear());
        var holidays = "/api/companies/" + quarter.company() + "/holidays/" + day.getYear();
        var changed = year.status() == 200
                ? administrator.put(
                        holidays + "/" + day,
                        year.body().path("revision").asString(),
                        "{\"kind\":\"holiday\",\"name\":\"试放假\"}")
                : administrator.put(holidays, """
                        {"source":"试","days":[{"day":"%s","kind":"holiday","name":"试放假"}]}""".formatted(day));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private LocalDate tomorrow() {
        return now().atZone(CommunityZone.DEFAULT).toLocalDate().plusDays(1);
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String id(JsonNode ticket) {
        return ticket.path("id").asString();
    }

    private static Instant instant(JsonNode ticket, String name) {
        return Instant.parse(ticket.path(name).asString());
    }
}
