package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the developer still answers for, and what becomes ours when it is late. */
@SimulationTest
class DeveloperStory {

    /** The part that a leak may be covered by, in an address. */
    private static final String WATERPROOFING = URLEncoder.encode("防水", StandardCharsets.UTF_8);

    @Autowired
    Town town;

    @Autowired
    BusinessClock clock;

    private Quarter quarter;
    private Browser manager;

    @BeforeEach
    void aManager() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
    }

    @Test
    void whatIsInWarrantyGoesToTheDeveloperTooAndIsMendedInItsPlaceWhenItIsLate() {
        assertThat(warranty("\"0\"", 400).status()).isEqualTo(200);
        assertThat(warranty("\"0\"", 500).status()).as("somebody changed it").isEqualTo(412);
        var late = reported();
        var good = reported();
        assertThat(manager.get(at(quarter, "/tickets/" + late)).text()).contains("还在保修期，已转开发商");
        assertThat(manager.get(at(quarter, "/tickets/" + late))
                        .body()
                        .path("state")
                        .asString())
                .as("somebody goes all the same")
                .isEqualTo("assigned");

        assertThat(say(good, "reply").status()).isEqualTo(200);
        assertThat(say(good, "reply").type()).isEqualTo("urn:anju:servicedesk.no-such-case");
        moveOn(Duration.ofHours(25));

        assertThat(ours(late)).isTrue();
        assertThat(ours(good)).isFalse();
        assertThat(manager.get(at(quarter, "/tickets/" + late)).text()).contains("由我们代修");
        assertThat(manager.get("/api/me/messages").text()).contains("开发商超时");
        assertThat(say(good, "mending").status()).isEqualTo(200);
        moveOn(Duration.ofHours(50));
        assertThat(ours(good)).as("mended in time").isFalse();
    }

    @Test
    void whatIsOutOfWarrantyIsNotAskedOfTheDeveloper() {
        warranty("\"0\"", -1);
        reported();
        assertThat(manager.get(at(quarter, "/developer-cases")).body().path("items"))
                .isEmpty();
    }

    @Test
    void whatWeMendedAlreadyDoesNotBecomeOurs() {
        warranty("\"0\"", 400);
        var done = reported();
        var technician = town.technician(quarter);
        step(technician, quarter, "arrive", done, clock.instant());
        step(technician, quarter, "finish", done, clock.instant());

        moveOn(Duration.ofHours(73));

        assertThat(ours(done)).isFalse();
    }

    @Test
    void theDeveloperAnswersForAPartSinceItWasSplitOff() {
        warranty("\"0\"", 400);
        var whole = manager.post(at(quarter, "/tickets"), call(quarter).replace("leak", "lock"))
                .body()
                .path("id")
                .asString();
        moveOn(Duration.ofHours(80));
        var asked = clock.instant();
        var split = manager.post(at(quarter, "/tickets/" + whole + "/parts"), """
                {"category":"leak","description":"窗下也渗水"}""");
        var part = split.body().path("parts").get(0).path("id").asString();

        moveOn(Duration.ofHours(1));

        assertThat(Instant.parse(caseOf(part).path("openedAt").asString())).isAfterOrEqualTo(asked.minusSeconds(1));
        assertThat(ours(part)).as(split.text()).isFalse();
    }

    private Answer warranty(String version, int days) {
        var ends = LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT).plusDays(days);
        return manager.put(at(quarter, "/warranty-parts/" + WATERPROOFING), version, """
                {"endsOn":"%s","replyHours":24,"mendHours":72}""".formatted(ends));
    }

    private String reported() {
        var answer = manager.post(at(quarter, "/tickets"), call(quarter));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private JsonNode caseOf(String ticket) {
        return manager.get(at(quarter, "/developer-cases"))
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("ticket").asString().equals(ticket))
                .findFirst()
                .orElseThrow();
    }

    private boolean ours(String ticket) {
        return caseOf(ticket).hasNonNull("takenOverAt");
    }

    private Answer say(String ticket, String what) {
        return manager.post(
                at(quarter, "/developer-cases/" + caseOf(ticket).path("id").asString() + "/" + what),
                "{\"note\":\"周五派人来看\"}");
    }

    private void moveOn(Duration by) {
        var answer = town.administrator(quarter)
                .put("/api/simulation/clock", "{\"now\":\"" + clock.instant().plus(by) + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
