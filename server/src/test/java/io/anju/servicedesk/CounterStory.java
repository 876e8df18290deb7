package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.brick;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody comes to the counter: what for is asked, a long wait is excused, and trouble is met with words. */
@SimulationTest
class CounterStory {

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Clause("S05-061")
    void whoeverReceivesIsRemindedToApologiseWhenItTakesLongAndTicksIt(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        set(
                manager,
                quarter,
                "{\"callBackMinutes\":15,\"missedPercent\":5,\"visitMinutes\":10,\"securityPost\":\"秩序\"}");
        var kept = opened(manager, quarter);
        var forgotten = opened(manager, quarter);
        var quick = opened(manager, quarter);
        assertThat(manager.post(visit(quarter, quick) + "/end", "{\"outcome\":\"办好了\"}")
                        .status())
                .isEqualTo(204);

        moveClock(quarter, now().plus(Duration.ofMinutes(9)));
        assertThat(visits(manager, quarter).get(0).path("apologyOwed").asBoolean())
                .isFalse();
        assertThat(titles(manager)).doesNotContain("来访办得久了");
        moveClock(quarter, now().plus(Duration.ofMinutes(1)).plusSeconds(5));
        assertThat(titles(manager)).contains("来访办得久了");
        assertThat(visits(manager, quarter).get(0).path("apologyOwed").asBoolean())
                .isTrue();
        var refused = manager.post(visit(quarter, kept) + "/end", "{}");
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.visit-without-apology");
        assertThat(refused.text()).contains(clause);

        assertThat(manager.post(visit(quarter, kept) + "/apology", "").status()).isEqualTo(204);
        assertThat(manager.post(visit(quarter, kept) + "/end", "{}").status()).isEqualTo(204);
        moveClock(quarter, now().plus(Duration.ofMinutes(6)));
        assertThat(verdict(town.manager(quarter), quarter, clause))
                .as("the other was forgotten")
                .isEqualTo("breached");
        assertThat(manager.post(visit(quarter, forgotten) + "/apology", "").status())
                .isEqualTo(204);
    }

    @Clause("S05-062")
    void withoutAPurposeNoVisitIsSaved(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        for (var empty : new String[] {"{\"visitor\":\"周先生\"}", "{\"purpose\":\"  \"}"}) {
            var refused = manager.post(at(quarter, "/counter-visits"), empty);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.text()).contains(clause, "来意");
        }
        assertThat(visits(manager, quarter)).isEmpty();
        opened(manager, quarter);
        assertThat(visits(manager, quarter).get(0).path("purpose").asString()).isEqualTo("办门禁卡");
    }

    @Clause("S05-063")
    void troubleAlertsThoseInChargeAndSecurityAndIsLogged(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var alone = opened(manager, quarter);
        assertThat(manager.post(visit(quarter, alone) + "/trouble-steps", "{\"step\":\"TALKED\",\"words\":\"请坐\"}")
                        .type())
                .isEqualTo("urn:anju:servicedesk.no-trouble");
        set(
                manager,
                quarter,
                "{\"callBackMinutes\":15,\"missedPercent\":5,\"visitMinutes\":10,\"securityPost\":\"维修\"}");
        assertThat(manager.post(visit(quarter, alone) + "/trouble", "{\"words\":\"拍桌子，骂人\"}")
                        .status())
                .isEqualTo(204);

        assertThat(titles(manager)).contains("前台有人闹事");
        assertThat(titles(town.technician(quarter))).as("on duty for security").contains("前台有人闹事");
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");
        var goesOn = manager.post(visit(quarter, alone) + "/end", "{}");
        assertThat(goesOn.text()).contains(clause);
        for (var step : new String[] {"TALKED", "POLICE", "OVER"}) {
            assertThat(manager.post(
                                    visit(quarter, alone) + "/trouble-steps",
                                    "{\"step\":\"%s\",\"words\":\"讲道理\"}".formatted(step))
                            .status())
                    .isEqualTo(204);
        }
        assertThat(visits(manager, quarter)
                        .get(0)
                        .path("log")
                        .valueStream()
                        .map(one -> one.path("step").asString()))
                .containsExactly("flagged", "talked", "police", "over");
        assertThat(manager.post(visit(quarter, alone) + "/end", "{}").status()).isEqualTo(204);

        var current = manager.get(at(quarter, "/counter-settings"))
                .body()
                .path("version")
                .asInt();
        manager.put(
                at(quarter, "/counter-settings"),
                "\"" + current + "\"",
                "{\"callBackMinutes\":15,\"missedPercent\":5,\"visitMinutes\":10,\"securityPost\":\"门岗\"}");
        var again = opened(manager, quarter);
        manager.post(visit(quarter, again) + "/trouble", "{\"words\":\"推搡\"}");
        assertThat(verdict(manager, quarter, clause))
                .as("nobody of security was told")
                .isEqualTo("breached");
    }

    @Test
    void aSecondAlarmOfAVisitLeavesWhatWasJudgedOfTheFirst() {
        var quarter = town.promising("S05-063");
        var manager = town.manager(quarter);
        var numbers = "{\"callBackMinutes\":15,\"missedPercent\":5,\"visitMinutes\":10,\"securityPost\":\"%s\"}";
        set(manager, quarter, numbers.formatted("门岗"));
        var path = visit(quarter, opened(manager, quarter));
        manager.post(path + "/trouble", "{\"words\":\"推搡\"}");
        assertThat(verdict(manager, quarter, "S05-063"))
                .as("nobody of security was told")
                .isEqualTo("breached");
        manager.post(path + "/trouble-steps", "{\"step\":\"OVER\",\"words\":\"坐下了\"}");
        manager.put(at(quarter, "/counter-settings"), "\"1\"", numbers.formatted("维修"));
        moveClock(quarter, now().plus(Duration.ofMinutes(1)));
        manager.post(path + "/trouble", "{\"words\":\"又拍桌子\"}");

        var brick = manager.get(at(quarter, "/wall/S05-063")).body();
        assertThat(brick.path("breached").asInt()).as(brick.toString()).isEqualTo(1);
        assertThat(brick.path("met").asInt()).isEqualTo(1);
    }

    @Test
    void theNumbersOfTheCounterAreTheManagersAndNobodyOverwritesThemUnseen() {
        var quarter = town.promising("S05-062");
        var manager = town.manager(quarter);
        var standard = manager.get(at(quarter, "/counter-settings")).body();
        assertThat(standard.path("callBackMinutes").asInt()).isEqualTo(15);
        var numbers = "{\"callBackMinutes\":5,\"missedPercent\":0,\"visitMinutes\":10,\"securityPost\":\"门岗\"}";
        set(manager, quarter, numbers);
        assertThat(manager.put(at(quarter, "/counter-settings"), "\"0\"", numbers)
                        .status())
                .isEqualTo(412);
        accounts.grantInCommunity(
                accounts.withPassword(quarter.manager() + "-fd", Town.PASSWORD),
                "front_desk",
                quarter.company(),
                quarter.community(),
                LocalDate.of(2026, 1, 1));
        var desk = town.browser().signIn(quarter.manager() + "-fd", Town.PASSWORD);
        assertThat(desk.put(at(quarter, "/counter-settings"), "\"1\"", numbers).status())
                .isEqualTo(403);
        assertThat(desk.get(at(quarter, "/counter-settings"))
                        .body()
                        .path("securityPost")
                        .asString())
                .isEqualTo("门岗");
    }

    @Clause("S15-015")
    void whateverIsAskedForAtTheCounterHasOneNumberAndGoesToWhoeverSeesToIt(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var asked =
                "{\"channel\":\"VISIT\",\"space\":\"%s\",\"category\":\"%s\",\"description\":\"来柜台办\",\"photos\":[]}";
        var offered = manager.get(at(quarter, "/ticket-categories")).body().path("items");
        assertThat(offered.size()).isGreaterThan(5);
        var numbers = new HashSet<String>();
        for (var category : offered) {
            var body = asked.formatted(quarter.home(), category.path("key").asString());
            var taken = manager.post(at(quarter, "/tickets"), body);
            assertThat(taken.status()).as(taken.text()).isEqualTo(201);
            assertThat(numbers.add(taken.body().path("number").asString())).isTrue();
        }
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");
        assertThat(brick(manager, quarter, clause).path("open").asInt()).isZero();

        var slow = town.promising(clause);
        town.administrator(slow).put("/api/companies/" + slow.company() + "/ticket-categories/by-hand", "0", """
                {"name":"换门锁","n":50,"kind":"REPAIR","nature":"ORDINARY","visit":true,"profile":"STANDARD",
                 "charged":"NOBODY","dispatch":"BY_HAND","active":true}""");
        var left = town.manager(slow).post(at(slow, "/tickets"), asked.formatted(slow.home(), "by-hand"));
        assertThat(left.status()).as(left.text()).isEqualTo(201);
        assertThat(verdict(town.manager(slow), slow, clause)).isEqualTo("not_due");
        moveClock(slow, now().plus(Duration.ofMinutes(16)));
        assertThat(verdict(town.manager(slow), slow, clause)).isEqualTo("breached");
    }

    private static void set(Browser manager, Town.Quarter quarter, String numbers) {
        var set = manager.put(at(quarter, "/counter-settings"), "\"0\"", numbers);
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private static String opened(Browser manager, Town.Quarter quarter) {
        var opened = manager.post(at(quarter, "/counter-visits"), "{\"visitor\":\"周先生\",\"purpose\":\"办门禁卡\"}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.body().path("id").asString();
    }

    private static String visit(Town.Quarter quarter, String visit) {
        return at(quarter, "/counter-visits/" + visit);
    }

    private static JsonNode visits(Browser manager, Town.Quarter quarter) {
        return manager.get(at(quarter, "/counter-visits")).body().path("items");
    }

    private static String titles(Browser browser) {
        return browser.get("/api/me/messages").body().path("items").toString();
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
