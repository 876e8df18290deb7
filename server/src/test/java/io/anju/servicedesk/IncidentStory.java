package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.step;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anju.community.Places;
import io.anju.community.Residents;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What belongs together: duplicates merged, several matters split, and what a whole building has told once to everybody. */
@AnjuTest
class IncidentStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Town town;

    @Autowired
    Places places;

    @Autowired
    Residents residents;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aWholeBuildingIsToldOnceAndEachTicketOfItIsAskedAbout() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var upstairs = neighbour(quarter, "3-2-1202", "19700000001");
        var silent = neighbour(quarter, "3-1-101", "19700000002");
        neighbour(quarter, "4-1-101", "19700000003");
        var first = town.resident(quarter);
        var second = town.byPhone("19700000001");
        var third = town.byPhone("19700000002");
        var elsewhere = town.byPhone("19700000003");
        var lead = reported(first, quarter, quarter.home());
        var child = reported(second, quarter, upstairs);

        var more = """
                {"lead":"%s","area":"%s","title":"3 号楼停水","notice":"总管爆裂，预计 18 点来水。","tickets":["%s"]}""";
        assertThat(manager.post(at(quarter, "/incidents"), more.formatted(lead, "9", child))
                        .type())
                .isEqualTo("urn:anju:servicedesk.incident-area");
        var opened = manager.post(at(quarter, "/incidents"), more.formatted(lead, "3", child));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        var id = opened.body().path("incident").path("id").asString();
        assertThat(ids(opened.body().path("children"))).containsExactly(child);
        await().untilAsserted(
                        () -> assertThat(titles(third)).as("reported nothing").contains("3 号楼停水"));
        assertThat(titles(elsewhere)).as("lives elsewhere").doesNotContain("3 号楼停水");

        var partOf = second.get(mine(quarter) + "/" + child + "/part-of").body();
        assertThat(partOf.path("title").asString()).isEqualTo("3 号楼停水");
        assertThat(partOf.path("number").asString()).isEqualTo(number(manager, quarter, lead));
        assertThat(first.get(mine(quarter) + "/" + child + "/part-of").status())
                .as("another home's")
                .isEqualTo(404);

        var alike = manager.get(at(quarter, "/tickets/alike?space=" + silent + "&category=leak"))
                .body();
        assertThat(ids(alike.path("items"))).as("somebody calls from there").containsExactly(lead);

        var late = reported(third, quarter, silent);
        var whole = manager.get(at(quarter, "/incidents/" + id)).body();
        assertThat(ids(whole.path("children"))).as("joined by itself").containsExactlyInAnyOrder(child, late);
        assertThat(manager.get(at(quarter, "/tickets/" + late))
                        .body()
                        .path("timeline")
                        .toString())
                .contains("自动并入");
        assertThat(notes(manager, quarter, late, "servicedesk.assigned"))
                .as("given to nobody else first")
                .containsExactly(number(manager, quarter, lead));
        assertThat(titles(third)).as("told at the beginning").contains("您报的事正在一起处理");
        var other = third.post(mine(quarter), """
                {"space":"%s","category":"lock","description":"门锁坏了","photos":[]}""".formatted(silent));
        assertThat(ids(manager.get(at(quarter, "/incidents/" + id)).body().path("children")))
                .as("another category")
                .doesNotContain(other.body().path("id").asString());
        var split = manager.post(
                at(quarter, "/tickets/" + other.body().path("id").asString() + "/parts"),
                "{\"category\":\"leak\",\"description\":\"也没水\"}");
        assertThat(split.status()).as(split.text()).isEqualTo(201);
        var part = split.body().path("parts").get(0).path("id").asString();
        assertThat(ids(manager.get(at(quarter, "/incidents/" + id)).body().path("children")))
                .as("split off, of the same trouble")
                .contains(part);
        var question = third.post(mine(quarter), """
                {"space":"%s","category":"enquiry","description":"几点来水","photos":[]}""".formatted(silent));
        var asked = manager.post(
                at(quarter, "/tickets/" + question.body().path("id").asString() + "/parts"),
                "{\"category\":\"leak\",\"description\":\"家里还没水\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(notes(
                        manager,
                        quarter,
                        asked.body().path("parts").get(0).path("id").asString(),
                        "servicedesk.assigned"))
                .as("whoever goes there goes for it")
                .containsExactly(number(manager, quarter, lead));

        var result = "{\"result\":\"总管已换，来水了。\"}";
        var early = manager.post(at(quarter, "/incidents/" + id + "/result"), result);
        assertThat(early.type()).as(early.text()).isEqualTo("urn:anju:servicedesk.incident-not-done");
        step(technician, quarter, "arrive", lead, Instant.now());
        await().untilAsserted(
                        () -> assertThat(titles(third)).as("told on the way").contains("师傅已到户"));
        step(technician, quarter, "finish", lead, Instant.now());
        for (var ticket : List.of(lead, child, late)) {
            var shown = manager.get(at(quarter, "/tickets/" + ticket)).body();
            assertThat(shown.path("state").asString()).as(ticket).isEqualTo("finished");
        }
        assertThat(verdict(manager, quarter, "S09-021"))
                .as("every ticket's own clock was kept")
                .isEqualTo("met");
        assertThat(isAsked(first, quarter, lead)).isTrue();
        assertThat(isAsked(second, quarter, child)).isTrue();
        assertThat(isAsked(third, quarter, late)).isTrue();

        assertThat(manager.post(at(quarter, "/incidents/" + id + "/result"), result)
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(titles(third)).contains("已处理：3 号楼停水"));
        assertThat(titles(elsewhere)).doesNotContain("已处理：3 号楼停水");
        assertThat(manager.post(at(quarter, "/incidents/" + id + "/result"), result)
                        .type())
                .isEqualTo("urn:anju:servicedesk.incident-is-over");
    }

    @Test
    void whatIsTakenOutBelongsNoLongerAndOnlyWhatIsToBeDoneLeads() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var upstairs = neighbour(quarter, "3-2-1302", "19700000011");
        var lead = reported(town.resident(quarter), quarter, quarter.home());
        var child = reported(town.byPhone("19700000011"), quarter, upstairs);
        var given = """
                {"lead":"%s","area":"3","title":"3 号楼停水","notice":"总管爆裂。","tickets":[%s]}""";
        var opened = manager.post(at(quarter, "/incidents"), given.formatted(lead, "\"" + child + "\""));
        var incident = at(
                quarter,
                "/incidents/" + opened.body().path("incident").path("id").asString());
        assertThat(manager.post(at(quarter, "/incidents"), given.formatted(child, ""))
                        .type())
                .isEqualTo("urn:anju:servicedesk.goes-with-another");
        manager.post(at(quarter, "/tickets/" + child + "/parting"), "{\"reason\":\"是自家管子\"}");
        var without = manager.get(incident).body();
        assertThat(without.path("children")).isEmpty();
        assertThat(without.path("incident").path("tickets").asInt()).isZero();
        assertThat(ids(without.path("more"))).containsExactly(child);
        manager.post(incident + "/tickets", "{\"tickets\":[\"" + child + "\"]}");
        assertThat(manager.get(incident).body().path("incident").path("tickets").asInt())
                .as("joined twice")
                .isEqualTo(1);

        manager.post(at(quarter, "/tickets/" + child + "/parting"), "{\"reason\":\"是自家管子\"}");
        var technician = town.technician(quarter);
        step(technician, quarter, "arrive", lead, Instant.now());
        step(technician, quarter, "finish", lead, Instant.now());
        assertThat(manager.post(incident + "/result", "{\"result\":\"来水了。\"}").status())
                .isEqualTo(200);
        assertThat(manager.get(incident).body().path("children")).isEmpty();
        var resident = town.resident(quarter);
        await().untilAsserted(() -> assertThat(titles(resident)).contains("已处理：3 号楼停水"));
        assertThat(manager.post(at(quarter, "/incidents"), given.formatted(lead, ""))
                        .type())
                .isEqualTo("urn:anju:servicedesk.not-at-this-step");
    }

    @Test
    void aDuplicateGoesWithTheFirstUnderItsOwnNumberAndClock() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var resident = town.resident(quarter);
        var first = reported(resident, quarter, quarter.home());
        var again = reported(resident, quarter, quarter.home());
        var into = "{\"into\":\"" + first + "\"}";

        var merged = manager.post(at(quarter, "/tickets/" + again + "/merger"), into);
        assertThat(merged.body().path("lead").path("id").asString())
                .as(merged.text())
                .isEqualTo(first);
        assertThat(manager.post(at(quarter, "/tickets/" + first + "/merger"), "{\"into\":\"" + again + "\"}")
                        .type())
                .as("no circles")
                .isEqualTo("urn:anju:servicedesk.goes-with-another");
        step(technician, quarter, "arrive", first, Instant.now());
        var following = manager.get(at(quarter, "/tickets/" + again)).body();
        assertThat(following.path("state").asString()).isEqualTo("arrived");
        assertThat(following.path("number").asString()).isNotEqualTo(number(manager, quarter, first));
        assertThat(following
                        .path("timeline")
                        .valueStream()
                        .map(entry -> entry.path("kind").asString()))
                .contains("servicedesk.follows", "servicedesk.arrived");
        assertThat(verdict(manager, quarter, "S09-021")).isEqualTo("met");

        assertThat(manager.post(at(quarter, "/tickets/" + again + "/parting"), "{\"reason\":\"是自家管子\"}")
                        .body()
                        .has("lead"))
                .isFalse();
        step(technician, quarter, "finish", first, Instant.now());
        assertThat(manager.get(at(quarter, "/tickets/" + again))
                        .body()
                        .path("state")
                        .asString())
                .as("it goes its own way")
                .isEqualTo("arrived");
        assertThat(manager.post(at(quarter, "/tickets/" + again + "/merger"), into)
                        .type())
                .isEqualTo("urn:anju:servicedesk.not-at-this-step");
    }

    @Test
    void aPartCountsFromTheOneReportAndSomebodyThereIsThereForItToo() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var whole = reported(town.resident(quarter), quarter, quarter.home());
        step(technician, quarter, "arrive", whole, Instant.now());

        var split = manager.post(
                at(quarter, "/tickets/" + whole + "/parts"), "{\"category\":\"lock\",\"description\":\"门锁也打不开\"}");
        assertThat(split.status()).as(split.text()).isEqualTo(201);
        var part = split.body().path("parts").get(0).path("id").asString();
        var shown = manager.get(at(quarter, "/tickets/" + part)).body();
        var origin = manager.get(at(quarter, "/tickets/" + whole)).body();
        assertThat(shown.path("reportedAt")).isEqualTo(origin.path("reportedAt"));
        assertThat(shown.path("clocks").get(1).path("dueAt"))
                .as("the same time to arrive")
                .isEqualTo(origin.path("clocks").get(1).path("dueAt"));
        assertThat(shown.path("state").asString()).isEqualTo("arrived");
        assertThat(verdict(manager, quarter, "S09-021")).isEqualTo("met");
        assertThat(manager.get(at(quarter, "/tickets/" + part + "/together"))
                        .body()
                        .path("origin")
                        .path("id")
                        .asString())
                .isEqualTo(whole);
        step(technician, quarter, "finish", part, Instant.now());
        assertThat(manager.get(at(quarter, "/tickets/" + whole))
                        .body()
                        .path("state")
                        .asString())
                .as("each ends by itself")
                .isEqualTo("arrived");
    }

    private static String reported(Browser resident, Town.Quarter quarter, UUID home) {
        var answer = resident.post(
                mine(quarter),
                "{\"space\":\"%s\",\"category\":\"leak\",\"description\":\"没水了\",\"photos\":[]}".formatted(home));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private static String number(Browser manager, Town.Quarter quarter, String ticket) {
        return manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("number")
                .asString();
    }

    /** What the entries of a kind say, in their order. */
    private static List<String> notes(Browser manager, Town.Quarter quarter, String ticket, String kind) {
        return manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("timeline")
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals(kind))
                .map(entry -> entry.path("note").asString())
                .toList();
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.path("id").asString()).toList();
    }

    private static boolean isAsked(Browser resident, Town.Quarter quarter, String ticket) {
        return resident.get(mine(quarter) + "/" + ticket)
                .body()
                .path("mayAnswer")
                .asBoolean();
    }

    private static List<String> titles(Browser resident) {
        return resident.get("/api/me/messages")
                .body()
                .path("items")
                .valueStream()
                .map(message -> message.path("title").asString())
                .toList();
    }

    private UUID neighbour(Town.Quarter quarter, String label, String phone) {
        return in(quarter, () -> {
            var home = places.add(Places.Kind.SPACE, null, label, label);
            residents.settle(residents.register("住户", phone), home, Residents.Relation.OWNER, SINCE);
            return home;
        });
    }

    private <T> T in(Town.Quarter quarter, Supplier<T> work) {
        return Scope.of(quarter.community(), Actor.NOBODY).get(() -> transaction.execute(status -> work.get()));
    }
}
