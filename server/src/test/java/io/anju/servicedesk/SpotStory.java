package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anju.community.Places;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Gateway;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody passes by, scans the code at the lift and reports what they see. Nobody asks who they are. */
@AnjuTest
class SpotStory {

    @Autowired
    Town town;

    @Autowired
    Places places;

    @Autowired
    @Qualifier("sendAgain")
    RecurringJob sendAgain;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Value("${anju.data}")
    Path data;

    private Quarter quarter;
    private Browser manager;
    private Browser passerBy;
    private String address;
    private UUID lift;

    @BeforeEach
    void aCodeHangsAtTheLift() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
        passerBy = town.browser();
        lift = Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> places.add(Places.Kind.UNIT, null, "3-2", "3号楼2单元")));
        address = printed("2号电梯");
    }

    @Test
    void whoeverScansTheCodeReportsWithAPhotoAndFollowsByALink() throws Exception {
        assertThat(passerBy.redirectOf("/q/" + address)).endsWith("/m/spot.html?at=" + address);
        var opened = passerBy.get(spot(""));
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.body().path("name").asString()).isEqualTo("2号电梯");
        assertThat(opened.body().path("categories").size()).isPositive();

        var photo = PhotoStory.photo();
        var hash = PhotoStory.sha256(photo);
        assertThat(passerBy.put(spot("/photos/" + hash), "image/png", photo).status())
                .isEqualTo(200);
        var reported = passerBy.post(spot("/reports"), """
                {"category":"leak","description":"轿厢顶滴水","photos":["%s"]}""".formatted(hash));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);

        var ticket = ticket(reported.body().path("number").asString());
        assertThat(ticket.path("channel").asString()).isEqualTo("SPOT");
        assertThat(manager.get(here("/files/" + hash)).status()).isEqualTo(200);
        assertThat(passerBy.get(here("/files/" + hash)).status()).isEqualTo(401);

        var followed = follow(reported);
        assertThat(followed.status()).as(followed.text()).isEqualTo(200);
        assertThat(followed.body().path("number")).isEqualTo(reported.body().path("number"));
        assertThat(followed.body().path("name").asString()).isEqualTo("2号电梯");
        assertThat(followed.text()).doesNotContain(quarter.residentPhone(), quarter.technicianPhone());
    }

    @Test
    void whoWantsAnAnswerShowsThatTheNumberIsTheirs() {
        var phone = "19900077001";
        assertThat(report(",\"phone\":\"%s\"".formatted(phone)).type()).endsWith("spot-code-missing");
        assertThat(passerBy.post("/api/sign-in/sms-codes", "{\"phone\":\"%s\"}".formatted(phone))
                        .status())
                .isEqualTo(204);
        assertThat(report(",\"phone\":\"%s\",\"code\":\"000000\"".formatted(phone))
                        .status())
                .isEqualTo(401);
        var reported = report(",\"phone\":\"%s\",\"code\":\"%s\"".formatted(phone, Browser.codeSentTo(phone, data)));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);

        var ticket = ticket(reported.body().path("number").asString());
        var id = ticket.path("id").asString();
        assertThat(manager.get(here("/tickets/" + id + "/origin")).text())
                .contains("199****7001")
                .doesNotContain(phone);
        var answered = manager.post(here("/tickets/" + id + "/answer"), "{\"words\":\"今天下午换配件\",\"ends\":false}");
        assertThat(answered.status()).as(answered.text()).isLessThan(300);
        assertThat(follow(reported).text()).contains("今天下午换配件");
        var inbox = town.byPhone(phone).get("/api/me/messages");
        assertThat(inbox.text()).contains("今天下午换配件", "/m/spot.html?follow=");

        var dialled = manager.post(here("/tickets/" + id + "/spot-number/dial"), "{\"ring\":\"8001\"}");
        assertThat(dialled.status()).as(dialled.text()).isEqualTo(204);
        assertThat(Gateway.shared().deliveries(phone)).isEqualTo(1);
        var nobody = ticket(report("").body().path("number").asString());
        assertThat(manager.post(
                                here("/tickets/" + nobody.path("id").asString() + "/spot-number/dial"),
                                "{\"ring\":\"8001\"}")
                        .type())
                .isEqualTo("urn:anju:servicedesk.no-number-left");
    }

    @Test
    void whoeverHoldsTheLinkSaysWhetherItIsGoodAsAResidentDoes() {
        var reported = report("");
        var number = reported.body().path("number").asString();
        var id = ticket(number).path("id").asString();
        assertThat(follow(reported).body().path("mayAnswer").asBoolean()).isFalse();
        assertThat(answer(reported, "{\"satisfied\":true}").status())
                .as("before it is done")
                .isEqualTo(409);
        mend(id);
        var asked = follow(reported);
        assertThat(asked.body().path("mayAnswer").asBoolean()).as(asked.text()).isTrue();
        assertThat(asked.text())
                .as("nobody's number, and nothing of a home")
                .doesNotContain(
                        "程女士",
                        quarter.residentPhone(),
                        quarter.technicianPhone(),
                        quarter.home().toString());

        for (var bad : List.of(
                "{}",
                "{\"satisfied\":true,\"stars\":0}",
                "{\"satisfied\":true,\"stars\":6}",
                "{\"satisfied\":true,\"words\":\"%s\"}".formatted("好".repeat(501)))) {
            assertThat(answer(reported, bad).status()).as(bad).isEqualTo(422);
        }
        var notYet = answer(reported, "{\"satisfied\":false,\"stars\":1,\"words\":\"还在滴\"}");
        assertThat(notYet.status()).as(notYet.text()).isEqualTo(200);
        assertThat(notYet.body().path("number").asString()).isEqualTo(number);
        assertThat(notYet.body().path("state").asString()).isNotIn("finished", "closed");
        var again = manager.get(here("/tickets/" + id));
        assertThat(again.body().path("round").asInt()).isEqualTo(2);
        assertThat(again.text()).contains("还在滴", "验收：没修好");

        mend(id);
        var good = answer(reported, "{\"satisfied\":true,\"stars\":5,\"words\":\"谢谢\"}");
        assertThat(good.body().path("state").asString()).as(good.text()).isEqualTo("closed");
        assertThat(good.body().path("mayAnswer").asBoolean()).isFalse();
        var closed = manager.get(here("/tickets/" + id)).body();
        assertThat(closed.path("rating").path("stars").asInt()).isEqualTo(5);
        assertThat(answer(reported, "{\"satisfied\":false}").type()).isEqualTo("urn:anju:servicedesk.nothing-to-ask");

        var wrong = reported.body().path("follow").asString().replaceFirst("....$", "AAAA");
        assertThat(town.browser()
                        .post(here("/spot-reports/" + wrong + "/answer"), "{\"satisfied\":true}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void fewStarsAreLookedIntoThoughItIsSaidToBeDone() {
        var reported = report("");
        var id = ticket(reported.body().path("number").asString()).path("id").asString();
        mend(id);
        var poor = answer(reported, "{\"satisfied\":true,\"stars\":2}");
        assertThat(poor.body().path("state").asString()).as(poor.text()).isEqualTo("closed");
        assertThat(poor.body().path("mayAnswer").asBoolean())
                .as("what is closed is looked into by us")
                .isFalse();
        assertThat(answer(reported, "{\"satisfied\":false}").type()).isEqualTo("urn:anju:servicedesk.nothing-to-ask");
        assertThat(manager.get(here("/tickets/" + id)).body().path("round").asInt())
                .isEqualTo(1);
        assertThat(manager.get(here("/today")).text()).contains("\"kind\":\"check\"", id);
    }

    @Test
    void nobodySaysOfTheirOwnWorkThatItIsGood() {
        var reported = report("");
        mend(ticket(reported.body().path("number").asString()).path("id").asString());
        var link = here("/spot-reports/" + reported.body().path("follow").asString() + "/answer");
        assertThat(town.technician(quarter).post(link, "{\"satisfied\":true}").type())
                .as("signed in")
                .isEqualTo("urn:anju:servicedesk.own-work");
        assertThat(answer(reported, "{\"satisfied\":true}").body().path("state").asString())
                .isEqualTo("closed");

        var phone = quarter.technicianPhone();
        passerBy.post("/api/sign-in/sms-codes", "{\"phone\":\"%s\"}".formatted(phone));
        var own = report(",\"phone\":\"%s\",\"code\":\"%s\"".formatted(phone, Browser.codeSentTo(phone, data)));
        assertThat(own.status()).as(own.text()).isEqualTo(201);
        mend(ticket(own.body().path("number").asString()).path("id").asString());
        assertThat(answer(own, "{\"satisfied\":true}").type())
                .as("by the number they left")
                .isEqualTo("urn:anju:servicedesk.own-work");
    }

    @Test
    void anAnswerIsOneLookLess() {
        var reported = report("");
        mend(ticket(reported.body().path("number").asString()).path("id").asString());
        var before = looks();
        assertThat(answer(reported, "{\"satisfied\":true}").status()).isEqualTo(200);
        assertThat(looks()).as("an answer spends an answer only").isEqualTo(before);
    }

    private int looks() {
        return Objects.requireNonNull(transaction.execute(
                status -> sql.sql("select coalesce(sum(guesses), 0) from guess where what = 'spot-look'")
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void theLinkIsSentToTheNumberThatWasLeftWhenItIsDone() {
        var phone = "19900077002";
        passerBy.post("/api/sign-in/sms-codes", "{\"phone\":\"%s\"}".formatted(phone));
        var reported = report(",\"phone\":\"%s\",\"code\":\"%s\"".formatted(phone, Browser.codeSentTo(phone, data)));
        var id = ticket(reported.body().path("number").asString()).path("id").asString();
        manager.put(here("/quiet-hours"), "\"0\"", "{\"from\":\"00:00\",\"until\":\"00:00\"}");
        mend(id);
        var link = "/m/spot.html?follow=" + reported.body().path("follow").asString();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Scope.span().run(() -> transaction.executeWithoutResult(status -> sendAgain.run()));
            assertThat(Files.readAllLines(data.resolve("messages.log")))
                    .anyMatch(line -> line.startsWith("SMS " + phone) && line.endsWith(link));
        });
        assertThat(answer(reported, "{\"satisfied\":true}").body().path("state").asString())
                .isEqualTo("closed");
    }

    @Test
    void oneKeyRingsWhomItWasGivenForAlsoWhenTheExchangeWasAway() {
        var phone = "19900077003";
        var first = leftNumber(phone);
        var second = leftNumber("19900077004");
        var key = UUID.randomUUID().toString();
        Gateway.shared().saysOnce(phone, 503);
        assertThat(dial(first, key).status()).isEqualTo(503);
        assertThat(dial(second, key).type())
                .as("the trace says whom it was for")
                .isEqualTo("urn:anju:kernel.key-reused");
        assertThat(dial(first, key).status()).isEqualTo(204);
        assertThat(Gateway.shared().deliveries("19900077004")).isZero();
        assertThat(Gateway.shared().deliveries(phone)).isEqualTo(1);
    }

    private String leftNumber(String phone) {
        passerBy.post("/api/sign-in/sms-codes", "{\"phone\":\"%s\"}".formatted(phone));
        var reported = report(",\"phone\":\"%s\",\"code\":\"%s\"".formatted(phone, Browser.codeSentTo(phone, data)));
        return ticket(reported.body().path("number").asString()).path("id").asString();
    }

    private Browser.Answer dial(String ticket, String key) {
        return manager.post(here("/tickets/" + ticket + "/spot-number/dial"), "{\"ring\":\"8001\"}", key);
    }

    @Test
    void answersByLinkAreLimited() {
        var reported = report("");
        int last = 0;
        for (int i = 0; i <= 20; i++) {
            last = passerBy.post(
                            here("/spot-reports/"
                                    + reported.body().path("follow").asString() + "/answer"),
                            "{\"satisfied\":true}")
                    .status();
        }
        assertThat(last).isEqualTo(429);
    }

    private void mend(String ticket) {
        var technician = town.technician(quarter);
        step(technician, quarter, "arrive", ticket, Instant.now());
        var done = step(technician, quarter, "finish", ticket, Instant.now());
        assertThat(done.body().path("outcome").asString()).as(done.text()).isEqualTo("applied");
    }

    private Browser.Answer answer(Browser.Answer reported, String body) {
        return town.browser()
                .post(here("/spot-reports/" + reported.body().path("follow").asString() + "/answer"), body);
    }

    @Test
    void theCodesAreListedPageByPageEachOnce() {
        var seen = new ArrayList<String>();
        for (var name : List.of("2号电梯", "垃圾房", "消火栓")) {
            printed(name);
        }
        var after = "";
        do {
            var page = manager.get(here("/spot-codes?limit=2" + after)).body();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
            page.path("items").forEach(one -> seen.add(one.path("id").asString()));
            after = page.path("next").asString("");
            after = after.isEmpty() ? "" : "&after=" + after;
        } while (!after.isEmpty());
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(manager.get(here("/spot-codes")).body().path("items")).hasSize(seen.size());
    }

    @Test
    void anEndedCodeOpensNothingAndWhatCameByItIsFollowedStill() {
        var reported = report("");
        var id = manager.get(here("/spot-codes"))
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(manager.post(here("/spot-codes/" + id + "/end"), "").status())
                .isEqualTo(204);
        assertThat(passerBy.get(spot("")).type()).endsWith("spot-is-over");
        assertThat(report("").type()).endsWith("spot-is-over");
        assertThat(follow(reported).status()).isEqualTo(200);
        assertThat(manager.post(here("/spot-codes/" + id + "/end"), "").status())
                .isEqualTo(404);
    }

    @Test
    void nobodyMakesACodeOrALinkUpAndNoneWorksNextDoor() {
        var other = town.promising("S09-021");
        var next = "/api/communities/" + other.community();
        assertThat(passerBy.get(next + "/spots/" + address).status()).isEqualTo(404);
        assertThat(passerBy.get(spot("").replace(address, address.substring(0, address.length() - 1) + "_"))
                        .status())
                .isEqualTo(404);
        var follow = report("").body().path("follow").asString();
        assertThat(passerBy.get(here("/spot-reports/" + address)).status()).isEqualTo(404);
        assertThat(passerBy.get(next + "/spot-reports/" + follow).status()).isEqualTo(404);
        assertThat(passerBy.get(here("/spots/" + follow)).status()).isEqualTo(404);
        assertThat(passerBy.post(here("/spot-codes"), "{\"place\":\"%s\",\"name\":\"x\"}".formatted(quarter.home()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatComesWithoutAnAccountIsLimited() throws Exception {
        var document = "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8);
        assertThat(passerBy.put(spot("/photos/" + PhotoStory.sha256(document)), "application/pdf", document)
                        .type())
                .endsWith("spot-photo");
        var large = new byte[5_000_001];
        large[0] = (byte) 0xFF;
        large[1] = (byte) 0xD8;
        large[2] = (byte) 0xFF;
        assertThat(passerBy.put(spot("/photos/" + PhotoStory.sha256(large)), "image/jpeg", large)
                        .type())
                .endsWith("spot-photo");
        var elsewhere = PhotoStory.photo();
        manager.put(here("/files/" + PhotoStory.sha256(elsewhere)), "image/png", elsewhere);
        assertThat(report(",\"photos\":[\"%s\"]".formatted(PhotoStory.sha256(elsewhere)))
                        .type())
                .endsWith("photo-missing");
        int last = 0;
        for (int i = 0; i < 20; i++) {
            last = report("").status();
        }
        assertThat(last).isEqualTo(429);
        assertThat(List.of(201, 429))
                .contains(town.browser().post(spot("/reports"), body("")).status());
    }

    private String printed(String name) {
        var made = manager.post(here("/spot-codes"), "{\"place\":\"%s\",\"name\":\"%s\"}".formatted(lift, name));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var printed = manager.get(here("/spot-codes")).body().path("items").path(0);
        return printed.path("address").asString().substring("/q/".length());
    }

    private Browser.Answer report(String more) {
        return passerBy.post(spot("/reports"), body(more));
    }

    private static String body(String more) {
        return "{\"category\":\"leak\",\"description\":\"轿厢顶滴水\"" + more + "}";
    }

    private Browser.Answer follow(Browser.Answer reported) {
        return town.browser()
                .get(here("/spot-reports/" + reported.body().path("follow").asString()));
    }

    private tools.jackson.databind.JsonNode ticket(String number) {
        return manager.get(here("/tickets"))
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private String spot(String rest) {
        return here("/spots/" + address + rest);
    }

    private String here(String path) {
        return "/api/communities/" + quarter.community() + path;
    }
}
