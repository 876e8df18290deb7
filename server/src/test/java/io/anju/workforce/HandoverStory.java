package io.anju.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.testing.Browser;
import io.anju.testing.Errands;
import io.anju.testing.Errands.Taken;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import io.anju.testing.Town.Colleague;
import io.anju.testing.Town.Quarter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A shift ends: everything open changes hands with one acceptance, or goes to the shift leader. */
@SimulationTest
class HandoverStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    Errands errands;

    @Autowired
    BusinessClock clock;

    private Quarter quarter;
    private Colleague receiver;
    private Browser giving;
    private Browser receiving;
    private UUID giver;
    private UUID leader;

    @BeforeEach
    void aShiftThatEnds() {
        quarter = town.promising("S09-021");
        receiver = town.colleague(quarter);
        var led = town.colleague(quarter);
        leader = accounts.ofPhone(led.phone());
        accounts.grantInCommunity(leader, "supervisor", quarter.company(), quarter.community(), SINCE);
        giver = accounts.ofPhone(quarter.technicianPhone());
        giving = town.technician(quarter);
        receiving = town.byPhone(receiver.phone());
    }

    private String at(String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    private Browser.Answer handOver() {
        return giving.post(at("/my-handovers"), """
                {"receiver":"%s","log":"夜里巡查三次，2 号泵有异响"}""".formatted(receiver.employee()));
    }

    private String offered() {
        var answer = handOver();
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private Browser.Answer accept(Browser whose, String handover) {
        return whose.post(at("/my-handovers/" + handover + "/accept"), "");
    }

    private JsonNode latest() {
        return town.manager(quarter).get(at("/handovers")).body().path("items").get(0);
    }

    @Test
    void everythingOpenIsOneListWithOneAcceptance() {
        var first = errands.give(giver, "3-2-1102 漏水，等配件");
        var second = errands.give(giver, "物业费疑问，待回电");
        assertThat(giving.get(at("/my-handovers")).body().path("open")).hasSize(2);

        var handover = offered();
        assertThat(handOver().type()).isEqualTo("urn:anju:constraint.one_open_handover");
        var seen = receiving.get(at("/my-handovers")).body().path("offered").get(0);
        assertThat(seen.path("log").asString()).contains("2 号泵");
        assertThat(seen.path("things")).hasSize(2);
        assertThat(accept(giving, handover).type()).isEqualTo("urn:anju:workforce.no-such-handover");

        assertThat(accept(receiving, handover).status()).isEqualTo(204);

        var to = accounts.ofPhone(receiver.phone());
        assertThat(errands.taken(first)).containsExactly(new Taken(first, giver, to));
        assertThat(errands.taken(second)).containsExactly(new Taken(second, giver, to));
        assertThat(accept(receiving, handover).type()).isEqualTo("urn:anju:workforce.handover-is-over");
        assertThat(latest().path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(giving.get(at("/my-handovers")).body().path("open")).isEmpty();

        moveOn(Duration.ofMinutes(20));
        assertThat(errands.taken(first)).as("accepted in time").hasSize(1);
    }

    @Test
    void whatNobodyAcceptsInTimeGoesToTheShiftLeaderOnce() {
        var errand = errands.give(giver, "电梯异响，已报维保");
        var handover = offered();
        moveOn(Duration.ofMinutes(14));
        assertThat(errands.taken(errand)).as("there is still time").isEmpty();

        moveOn(Duration.ofMinutes(2));
        moveOn(Duration.ofMinutes(30));

        assertThat(errands.taken(errand)).containsExactly(new Taken(errand, giver, leader));
        assertThat(latest().path("state").asString()).isEqualTo("WITH_LEADER");
        assertThat(latest().path("leader").asString()).isNotEmpty();
        assertThat(accept(receiving, handover).type()).isEqualTo("urn:anju:workforce.handover-is-over");
        assertThat(errands.taken(errand)).hasSize(1);
    }

    @Test
    void withNobodyToLeadTheShiftItStaysMayBeTakenBackAndIsTriedAgain() {
        var manager = accountOf(town.manager(quarter));
        var today = LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT);
        accounts.endInCommunity(manager, quarter.company(), quarter.community(), today);
        accounts.endInCommunity(leader, quarter.company(), quarter.community(), today);
        var errand = errands.give(giver, "门禁失灵");
        var first = offered();
        moveOn(Duration.ofMinutes(16));
        assertThat(errands.taken(errand)).isEmpty();
        assertThat(given()).hasSize(1);

        assertThat(receiving
                        .post(at("/my-handovers/" + first + "/withdraw"), "")
                        .type())
                .isEqualTo("urn:anju:workforce.no-such-handover");
        assertThat(giving.post(at("/my-handovers/" + first + "/withdraw"), "").status())
                .isEqualTo(204);
        assertThat(accept(receiving, first).type()).isEqualTo("urn:anju:workforce.handover-is-over");
        assertThat(given()).isEmpty();

        offered();
        moveOn(Duration.ofMinutes(16));
        assertThat(errands.taken(errand)).isEmpty();
        accounts.grantInCommunity(leader, "supervisor", quarter.company(), quarter.community(), today);
        moveOn(Duration.ofMinutes(16));
        assertThat(errands.taken(errand)).containsExactly(new Taken(errand, giver, leader));
    }

    private JsonNode given() {
        return giving.get(at("/my-handovers")).body().path("given");
    }

    private static UUID accountOf(Browser somebody) {
        return UUID.fromString(somebody.get("/api/me").body().path("account").asString());
    }

    @Test
    void whatSomebodyWasAskedGoesWithTheirShift() {
        var taken = giving.post(at("/tickets"), """
                {"space":"%s","channel":"PHONE","category":"enquiry","description":"车位怎么办","photos":[]}""".formatted(quarter.home()));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        var ticket = taken.body().path("id").asString();
        assertThat(giving.get(at("/my-handovers")).body().path("open").toString())
                .contains(taken.body().path("number").asString());

        accept(receiving, offered());

        var now = town.manager(quarter).get(at("/tickets/" + ticket)).body();
        assertThat(now.path("owner").path("employee").asString())
                .isEqualTo(receiver.employee().toString());
        assertThat(now.path("timeline").toString()).contains("随交接班转给同事");
        assertThat(giving.get(at("/my-handovers")).body().path("open")).isEmpty();
    }

    @Test
    void whoHasSomethingOpenNamesSomebody() {
        errands.give(giver, "泳池水温偏低");
        assertThat(giving.post(at("/my-handovers"), "{\"log\":\"一切正常\"}").type())
                .isEqualTo("urn:anju:workforce.something-is-open");

        var nothing = receiving.post(at("/my-handovers"), "{\"log\":\"一切正常\"}");
        assertThat(nothing.status()).as(nothing.text()).isEqualTo(201);
        assertThat(latest().path("state").asString()).isEqualTo("LOGGED");
    }

    private void moveOn(Duration by) {
        var answer = town.administrator(quarter)
                .put("/api/simulation/clock", "{\"now\":\"" + clock.instant().plus(by) + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
