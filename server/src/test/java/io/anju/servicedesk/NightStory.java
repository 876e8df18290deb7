package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can wait is offered the morning at night, and that somebody took it is known. */
@SimulationTest
class NightStory {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Town town;

    @Test
    void atNightTheMorningIsOfferedFirstForWhatCanWaitAndTheAgreementIsRecorded() {
        var quarter = town.promising("S11-052");
        var resident = town.resident(quarter);
        var night = now().atZone(SHANGHAI).plusDays(1).withHour(2).withMinute(0);
        moveClock(quarter, night.toInstant());
        var offer = "/api/me/communities/" + quarter.community() + "/night-offer?category=";
        assertThat(resident.get(offer + "power").body().has("morning"))
                .as("a power failure does not wait")
                .isFalse();
        var morning = resident.get(offer + "lock").body().path("morning").asString();
        assertThat(Instant.parse(morning))
                .isEqualTo(night.withHour(8).withSecond(0).withNano(0).toInstant());

        var taken = resident.post(
                mine(quarter),
                report(quarter).replace("leak", "lock").replace("{", "{\"appointedAt\":\"" + morning + "\","));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.body().path("timeline").toString()).contains("servicedesk.morning-agreed");
        var now = resident.post(mine(quarter), report(quarter).replace("leak", "lock"));
        assertThat(now.body().path("timeline").toString()).doesNotContain("servicedesk.morning-agreed");

        var manager = town.manager(quarter);
        moveClock(quarter, night.plusHours(7).toInstant());
        var split = manager.post(
                at(quarter, "/tickets/" + taken.body().path("id").asString() + "/parts"),
                "{\"category\":\"lock\",\"description\":\"纱门也关不上\"}");
        assertThat(split.status()).as(split.text()).isEqualTo(201);
        var part = split.body().path("parts").get(0).path("id").asString();
        assertThat(manager.get(at(quarter, "/tickets/" + part)).text())
                .as("agreed with the report that it is part of")
                .contains("servicedesk.morning-agreed");
        moveClock(quarter, night.plusDays(1).toInstant());
        var early = "{\"fromHour\":20,\"untilHour\":1,\"morningHour\":9}";
        assertThat(manager.put(at(quarter, "/night-settings"), "0", early).status())
                .isEqualTo(200);
        assertThat(manager.get(at(quarter, "/night-offer?category=lock")).body().has("morning"))
                .as("two in the morning is no night any more")
                .isFalse();
        assertThat(manager.put(at(quarter, "/night-settings"), "0", early).status())
                .isEqualTo(412);
        var inTheNight = "{\"fromHour\":20,\"untilHour\":9,\"morningHour\":8}";
        assertThat(manager.put(at(quarter, "/night-settings"), "1", inTheNight).type())
                .isEqualTo("urn:anju:servicedesk.morning-in-the-night");
        assertThat(manager.post(at(quarter, "/tickets"), call(quarter)).status())
                .isEqualTo(201);
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
