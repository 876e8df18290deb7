package io.anju.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Gateway;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Somebody passes by, scans the code at the lift and reports what they see. Nobody asks who they are. */
@AnjuTest
class SpotStory {

    @Autowired
    Town town;

    @Value("${anju.data}")
    Path data;

    private Quarter quarter;
    private Browser manager;
    private Browser passerBy;
    private String address;

    @BeforeEach
    void aCodeHangsAtTheLift() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
        passerBy = town.browser();
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
        var made =
                manager.post(here("/spot-codes"), "{\"place\":\"%s\",\"name\":\"%s\"}".formatted(quarter.home(), name));
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
