package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Clause;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The telephone: the exchange tells when it rang, and the desk says and notes what was promised. */
@AnjuTest
class CallStory {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Town town;

    @Clause({"S05-036", "S11-177"})
    void whoeverPicksUpWithinThreeRingsKeepsThePromiseAndAtTheFourthItIsBroken(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        assertThat(figures(manager, quarter).path("measurable").asBoolean()).isFalse();
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_measurable");
        var phone = clause.equals("S05-036") ? "desk" : "control-room";
        var exchange = TelephoneExchange.connected(town, manager, quarter, phone);
        var rang = Instant.now().minusSeconds(40);

        var other = exchange.on(phone.equals("desk") ? "control-room" : "desk");
        other.tells("ring", "c", rang);
        other.tells("answer", "c", rang.plusSeconds(16));
        assertThat(verdict(manager, quarter, clause))
                .as("the other telephone has a clause of its own")
                .isEqualTo("not_due");

        exchange.tells("ring", "a", rang);
        exchange.tells("answer", "a", rang.plusSeconds(14));
        exchange.tells("answer", "a", rang.plusSeconds(25));
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");

        exchange.tells("ring", "b", rang);
        exchange.tells("answer", "b", rang.plusSeconds(16));
        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");
        var figures = figures(manager, quarter);
        assertThat(figures.path("measurable").asBoolean()).isTrue();
        assertThat(figures.path("rang").asInt()).isEqualTo(3);
        assertThat(figures.path("withinThreeRings").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNotSignedByTheExchangeOfTheCommunityIsNotHeard() {
        var quarter = town.promising("S05-036");
        var manager = town.manager(quarter);
        var exchange = TelephoneExchange.connected(town, manager, quarter, "desk");
        var stranger = TelephoneExchange.connected(town, town.manager(town.promising("S05-036")), quarter, "desk");

        assertThat(stranger.says("ring", "a", Instant.now(), "").type())
                .isEqualTo("urn:anju:servicedesk.call-not-signed");
        assertThat(exchange.says("sneeze", "a", Instant.now(), "").type())
                .isEqualTo("urn:anju:servicedesk.call-unreadable");
        assertThat(exchange.says("ring", "a", Instant.now().plusSeconds(3600), "")
                        .type())
                .isEqualTo("urn:anju:servicedesk.call-unreadable");
        assertThat(manager.get(at(quarter, "/calls")).body().path("items")).isEmpty();
    }

    @Test
    void theCallerPopsUpWaitsAndTheirCallIsNotedWithWhatCameOfIt() {
        var quarter = town.promising("S05-036");
        var manager = town.manager(quarter);
        var exchange = TelephoneExchange.connected(town, manager, quarter, "desk");
        var rang = Instant.now().minusSeconds(40);
        exchange.says("ring", "a", rang, ",\"number\":\"%s\"".formatted(quarter.residentPhone()));

        var shown = manager.get(at(quarter, "/calls")).body().path("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).path("name").asString()).isEqualTo("程女士");
        assertThat(shown.get(0).path("number").asString()).contains("****");
        assertThat(shown.get(0).path("homes").get(0).path("label").asString()).isEqualTo("3-2-1102");
        var path = at(quarter, "/calls/" + shown.get(0).path("id").asString());

        exchange.tells("answer", "a", rang.plusSeconds(3));
        exchange.tells("hold", "a", rang.plusSeconds(5));
        exchange.tells("resume", "a", rang.plusSeconds(12));
        exchange.tells("hold", "a", rang.plusSeconds(5));
        exchange.tells("resume", "a", rang.plusSeconds(12));
        exchange.says("end", "a", rang.plusSeconds(20), ",\"by\":\"agent\"");
        var ticket = manager.post(at(quarter, "/tickets"), call(quarter)).body();
        var sheet = """
                {"need":"厨房漏水","refusedToSay":false,"notNow":false,"anythingElse":true,"ticket":"%s"}""".formatted(ticket.path("id").asString());
        assertThat(manager.post(path + "/sheet", sheet).status()).isEqualTo(204);
        assertThat(manager.post(path + "/sheet", sheet).type()).isEqualTo("urn:anju:servicedesk.call-noted-already");
        assertThat(manager.get(at(quarter, "/calls")).body().path("items")).isEmpty();
        var figures = figures(manager, quarter);
        assertThat(figures.path("heldSeconds").asInt()).isEqualTo(7);
        assertThat(figures.path("agentHungUpFirst").asInt()).isEqualTo(1);
    }

    @Clause("S05-039")
    void whoCallsAndWhatForIsNotedUnlessTheyWillNotSay(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);

        var refused =
                noted(manager, quarter, "\"need\":\" \",\"refusedToSay\":false,\"notNow\":false,\"anythingElse\":true");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().path("errors")).hasSize(2);
        assertThat(refused.body().path("errors").toString()).contains(clause);
        assertThat(noted(manager, quarter, "\"refusedToSay\":true,\"notNow\":false,\"anythingElse\":true")
                        .status())
                .isEqualTo(204);
        assertThat(noted(
                                manager,
                                quarter,
                                "\"caller\":\"周先生\",\"need\":\"问停车\",\"refusedToSay\":false,\"notNow\":false,\"anythingElse\":true")
                        .status())
                .isEqualTo(204);
    }

    @Clause("S05-040")
    void whatCannotBeDoneNowIsExplained(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var sheet = "\"caller\":\"周先生\",\"need\":\"现在就来\",\"refusedToSay\":false,\"notNow\":true,\"anythingElse\":true";

        var refused = noted(manager, quarter, sheet);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().path("errors").toString()).contains(clause);
        assertThat(noted(manager, quarter, sheet + ",\"explanation\":\"师傅在别处抢修，半小时后到\"")
                        .status())
                .isEqualTo(204);
    }

    @Clause("S05-047")
    void nobodyClosesTheLineBeforeAskingForAnythingElse(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var sheet = "\"caller\":\"周先生\",\"need\":\"问停车\",\"refusedToSay\":false,\"notNow\":false,\"anythingElse\":";

        var refused = noted(manager, quarter, sheet + "false");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().path("errors").toString()).contains(clause);
        assertThat(noted(manager, quarter, sheet + "true").status()).isEqualTo(204);
    }

    @Test
    void theGreetingNamesTheCompanyAndOnAFestivalHasOtherWords() {
        var quarter = town.promising("S05-036");
        var manager = town.manager(quarter);
        var today = LocalDate.now(HERE);
        var plain = greeting(manager, quarter);
        assertThat(plain).contains("公司");

        var festival = town.administrator(quarter)
                .put(
                        "/api/companies/" + quarter.company() + "/call-greetings/" + today,
                        "0",
                        "{\"lastDay\":\"" + today.plusDays(1) + "\",\"words\":\"周年庆好\",\"active\":true}");
        assertThat(festival.status()).as(festival.text()).isEqualTo(200);
        assertThat(greeting(manager, quarter)).startsWith("周年庆好").contains("公司");
    }

    private static String greeting(Browser manager, Town.Quarter quarter) {
        return manager.get(at(quarter, "/calls"))
                .body()
                .path("script")
                .path("greeting")
                .asString();
    }

    /** A call without an exchange. */
    private static Answer noted(Browser manager, Town.Quarter quarter, String sheet) {
        var begun = manager.post(at(quarter, "/calls"), "");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return manager.post(at(quarter, "/calls/" + begun.body().path("id").asString() + "/sheet"), "{" + sheet + "}");
    }

    private static JsonNode figures(Browser manager, Town.Quarter quarter) {
        return manager.get(at(quarter, "/calls/figures?month=" + YearMonth.now(HERE)))
                .body();
    }
}
