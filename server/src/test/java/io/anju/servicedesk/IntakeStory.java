package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Residents;
import io.anju.identity.Accounts;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Whatever somebody tells us, and however, is taken down as what it is. */
@AnjuTest
class IntakeStory {

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    Residents residents;

    @Autowired
    TransactionTemplate transaction;

    @Clause("S11-056")
    void whatComesByTelephoneLetterOrInPersonIsTakenDownWithItsChannelItsTimeAndWhoSeesToIt() {
        var quarter = town.promising("S11-056");
        var clerk = clerk(quarter);

        var unsaid = clerk.post(at(quarter, "/tickets"), report(quarter));
        assertThat(unsaid.status()).as(unsaid.text()).isEqualTo(422);
        assertThat(unsaid.body().path("detail").asString()).contains("S11-056");
        assertThat(clerk.post(at(quarter, "/tickets"), call(quarter).replace("PHONE", "APP"))
                        .type())
                .isEqualTo("urn:anju:servicedesk.channel-missing");

        for (var channel : List.of("PHONE", "VISIT", "LETTER", "EMAIL", "STEWARD")) {
            var taken = clerk.post(at(quarter, "/tickets"), call(quarter).replace("PHONE", channel));
            assertThat(taken.status()).as(taken.text()).isEqualTo(201);
            var ticket = taken.body();
            assertThat(ticket.path("channel").asString()).isEqualTo(channel);
            assertThat(ticket.path("number").asString()).isNotEmpty();
            assertThat(ticket.path("reportedAt").asString()).isNotEmpty();
            assertThat(ticket.path("description").asString()).isEqualTo("厨房水槽下面一直漏水");
            assertThat(ticket.path("owner").path("name").asString()).startsWith("同事");
        }
    }

    @Test
    void theDeskNamesWhoCallsAndOnlyWhoBelongsToTheHome() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var people = manager.get(at(quarter, "/spaces?q=3-2-1102"))
                .body()
                .path("items")
                .get(0)
                .path("residents");
        assertThat(people.get(0).path("relation").asString())
                .as(people.toString())
                .isEqualTo("OWNER");
        var owner = people.get(0).path("party").asString();
        var stranger = Objects.requireNonNull(Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> residents.register("赵先生", "19900077001"))));
        assertThat(manager.post(at(quarter, "/tickets"), from(call(quarter), stranger.toString()))
                        .type())
                .isEqualTo("urn:anju:servicedesk.not-of-this-home");

        var taken = manager.post(at(quarter, "/tickets"), from(call(quarter), owner));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        var joining = at(quarter, "/tickets/" + id(taken.body()) + "/joined-reports");
        var told = "{\"channel\":\"PHONE\",\"description\":\"还在漏\"}";
        assertThat(manager.post(joining, from(told, stranger.toString())).type())
                .isEqualTo("urn:anju:servicedesk.no-neighbour");
        assertThat(manager.post(joining, from(told, owner)).status()).isEqualTo(204);
    }

    private static String from(String body, String party) {
        return body.replaceFirst("\\{", "{\"party\":\"" + party + "\",");
    }

    @Test
    void aStewardPassesOnTheChatAndTheDeskReadsItButNoNeighbour() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var passedOn = call(quarter)
                .replace("{", "{\"caller\":\"小程\",\"reference\":\"业主群\",\"pasted\":\"小程：厨房漏水了，谁管？\",")
                .replace("PHONE", "STEWARD");

        var id = id(manager.post(at(quarter, "/tickets"), passedOn).body());

        var origin = manager.get(at(quarter, "/tickets/" + id + "/origin"));
        assertThat(origin.body().path("origin").path("pasted").asString())
                .as(origin.text())
                .isEqualTo("小程：厨房漏水了，谁管？");
        assertThat(origin.body().path("origin").path("caller").asString()).isEqualTo("小程");
        assertThat(town.resident(quarter).get(mine(quarter) + "/" + id).text()).doesNotContain("业主群", "谁管");
        assertThat(town.technician(quarter)
                        .get(at(quarter, "/tickets/" + id + "/origin"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCompanyCallsItsCategoriesWhatItLikesAndATicketKeepsTheNameOfItsDay() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var before = id(manager.post(at(quarter, "/tickets"), call(quarter)).body());
        var categories = "/api/companies/" + quarter.company() + "/ticket-categories";
        var line = line("跑水漏水", 90, true);

        assertThat(manager.put(categories + "/leak", "0", line).status()).isEqualTo(404);
        var written = town.administrator(quarter).put(categories + "/leak", "0", line);
        assertThat(written.status()).as(written.text()).isEqualTo(200);

        var after = manager.post(at(quarter, "/tickets"), call(quarter)).body();
        assertThat(after.path("categoryName").asString()).isEqualTo("跑水漏水");
        assertThat(Duration.between(instant(after, "reportedAt"), due(after, "finish")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(manager.get(at(quarter, "/tickets/" + before))
                        .body()
                        .path("categoryName")
                        .asString())
                .isEqualTo("漏水");
        var other = town.promising("S09-021");
        assertThat(town.manager(other).get(at(other, "/ticket-categories")).text())
                .contains("漏水")
                .doesNotContain("跑水漏水");

        assertThat(town.administrator(quarter)
                        .put(categories + "/leak", "0", line("跑水漏水", 80, false))
                        .status())
                .as("somebody wrote it meanwhile")
                .isEqualTo(412);
        town.administrator(quarter).put(categories + "/leak", "1", line("跑水漏水", 90, false));
        var refused = manager.post(at(quarter, "/tickets"), call(quarter));
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.no-such-category");
    }

    @Test
    void whoeverTellsOfTheSameAgainIsOfferedTheOpenTicketAndMayJoinIt() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var first =
                id(town.resident(quarter).post(mine(quarter), report(quarter)).body());
        var alike = at(quarter, "/tickets/alike?space=" + quarter.home() + "&category=");

        assertThat(manager.get(alike + "power").body().path("items")).isEmpty();
        var offered = manager.get(alike + "leak").body().path("items");
        assertThat(offered).hasSize(1);
        assertThat(id(offered.get(0))).isEqualTo(first);

        var joined = manager.post(at(quarter, "/tickets/" + first + "/joined-reports"), """
                {"channel":"PHONE","caller":"楼下周先生","description":"天花板滴水"}""");
        assertThat(joined.status()).as(joined.text()).isEqualTo(204);
        assertThat(manager.get(alike + "leak").body().path("items")).hasSize(1);
        var timeline = manager.get(at(quarter, "/tickets/" + first)).body().path("timeline");
        assertThat(timeline.get(timeline.size() - 1).path("text").asString()).isEqualTo("又有人来报同一件事");
        assertThat(timeline.get(timeline.size() - 1).path("note").asString()).isEqualTo("天花板滴水");
        var atHome = town.resident(quarter).get(mine(quarter) + "/" + first);
        assertThat(atHome.status()).isEqualTo(200);
        assertThat(atHome.text()).as("what another home said").doesNotContain("天花板滴水", "又有人来报");

        var separate = manager.post(at(quarter, "/tickets"), call(quarter));
        assertThat(separate.status()).as(separate.text()).isEqualTo(201);
    }

    @Test
    void whoIsExpectedAtAnAgreedTimeIsSentWhenItIsNear() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var tomorrow = Instant.now().plus(Duration.ofHours(20));
        var agreed = call(quarter).replace("{", "{\"appointedAt\":\"" + tomorrow + "\",");

        var taken = manager.post(at(quarter, "/tickets"), agreed);

        assertThat(taken.body().path("state").asString()).as(taken.text()).isEqualTo("reported");
        assertThat(due(taken.body(), "arrive"))
                .isEqualTo(instant(taken.body(), "appointedAt").plusSeconds(900));
        var past = call(quarter).replace("{", "{\"appointedAt\":\"2026-01-01T00:00:00Z\",");
        assertThat(manager.post(at(quarter, "/tickets"), past).type())
                .isEqualTo("urn:anju:servicedesk.appointment-out-of-range");
    }

    @Test
    void whatIsSeenInABasementAndSentLaterSaysWhenItWasSeen() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var now = java.time.Instant.parse(
                town.browser().get("/api/clock").body().path("now").asString());
        var seen = """
                {"space":"%s","category":"lock","description":"门禁松了","photos":[],"mended":false,"seenAt":"%s"}""";

        var late =
                technician.post(at(quarter, "/staff-reports"), seen.formatted(quarter.home(), now.minusSeconds(3600)));
        assertThat(late.status()).as(late.text()).isEqualTo(201);
        var entry = late.body()
                .path("timeline")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("servicedesk.seen"))
                .findFirst()
                .orElseThrow();
        assertThat(java.time.Instant.parse(entry.path("at").asString())).isBefore(now.minusSeconds(3000));
        var wrong =
                technician.post(at(quarter, "/staff-reports"), seen.formatted(quarter.home(), now.plusSeconds(86_400)));
        assertThat(wrong.body().path("timeline").toString()).contains("\"skewed\":true");
        var atOnce = technician.post(at(quarter, "/staff-reports"), seen.formatted(quarter.home(), now));
        assertThat(atOnce.text()).doesNotContain("servicedesk.seen\"");
    }

    @Test
    void whatATechnicianSeesAndPutsRightOnTheWayIsClosedWithOnePhoto() throws Exception {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var place = technician
                .get(at(quarter, "/places?q=3-2"))
                .body()
                .path("items")
                .get(0);
        assertThat(place.path("spokenLabel").asString()).isEqualTo("3号楼2单元1102");
        var seen = """
                {"space":"%s","category":"lock","description":"门禁松了","photos":[%s],"mended":%s}""";

        var unseen = technician.post(
                at(quarter, "/staff-reports"), seen.formatted(place.path("id").asString(), "", true));
        assertThat(unseen.type()).as(unseen.text()).isEqualTo("urn:anju:servicedesk.spot-photo-missing");
        var photo = PhotoStory.photo();
        technician.put(at(quarter, "/files/" + PhotoStory.sha256(photo)), "image/png", photo);
        var mended = technician.post(
                at(quarter, "/staff-reports"),
                seen.formatted(place.path("id").asString(), "\"" + PhotoStory.sha256(photo) + "\"", true));
        assertThat(mended.body().path("state").asString()).as(mended.text()).isEqualTo("closed");
        assertThat(mended.body().path("timeline")).hasSize(2);
        assertThat(technician
                        .post(
                                at(quarter, "/staff-reports"),
                                seen.replace("lock", "complaint")
                                        .formatted(
                                                place.path("id").asString(),
                                                "\"" + PhotoStory.sha256(photo) + "\"",
                                                true))
                        .type())
                .as("a complaint is not closed by whom it is about")
                .isEqualTo("urn:anju:servicedesk.nothing-to-mend");
        assertThat(mended.body().path("clocks")).isEmpty();
        var left = technician.post(
                at(quarter, "/staff-reports"), seen.formatted(place.path("id").asString(), "", false));
        assertThat(left.body().path("channel").asString()).as(left.text()).isEqualTo("STAFF");
        assertThat(left.body().path("owner").path("employee").asString())
                .isEqualTo(quarter.technician().toString());
        assertThat(technician.get(at(quarter, "/spaces?q=3-2")).status()).isEqualTo(403);
    }

    @Test
    void nobodyIsSentToAQuestion() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);

        var asked = manager.post(at(quarter, "/tickets"), call(quarter).replace("leak", "enquiry"));

        assertThat(asked.body().path("kind").asString()).as(asked.text()).isEqualTo("ENQUIRY");
        assertThat(asked.body().path("state").asString()).isEqualTo("reported");
        assertThat(asked.body()
                        .path("clocks")
                        .valueStream()
                        .map(clock -> clock.path("name").asString()))
                .containsExactly("finish");
        var sent = manager.post(
                at(quarter, "/tickets/" + id(asked.body()) + "/assignment"),
                "{\"employee\":\"%s\"}".formatted(quarter.technician()));
        assertThat(sent.type()).as(sent.text()).isEqualTo("urn:anju:servicedesk.nobody-comes");
    }

    /** Somebody of the desk who is an employee too. */
    private Browser clerk(Town.Quarter quarter) {
        var phone = town.colleague(quarter).phone();
        accounts.grantInCommunity(
                accounts.ofPhone(phone),
                "front_desk",
                quarter.company(),
                quarter.community(),
                LocalDate.of(2026, 1, 1));
        return town.byPhone(phone);
    }

    private static String line(String name, int minutes, boolean active) {
        return """
                {"name":"%s","n":1,"kind":"REPAIR","nature":"URGENT","visit":true,"finishMinutes":%d,"skill":"plumbing",
                 "profile":"LEAK","charged":"LIABLE","dispatch":"AUTOMATIC","active":%s}""".formatted(name, minutes, active);
    }

    private static String id(JsonNode ticket) {
        return ticket.path("id").asString();
    }

    private static Instant instant(JsonNode ticket, String name) {
        return Instant.parse(ticket.path(name).asString());
    }

    static Instant due(JsonNode ticket, String name) {
        return ticket.path("clocks")
                .valueStream()
                .filter(clock -> clock.path("name").asString().equals(name))
                .map(clock -> Instant.parse(clock.path("dueAt").asString()))
                .findFirst()
                .orElseThrow();
    }
}
