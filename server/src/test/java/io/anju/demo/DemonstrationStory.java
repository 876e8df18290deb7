package io.anju.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What somebody who starts the demonstration finds, with the sign-ins it prints. */
@AnjuTest
class DemonstrationStory {

    @Autowired
    Demonstration demonstration;

    @Autowired
    Town town;

    @Value("${anju.data}")
    Path data;

    @Test
    void thePrintedSignInsLeadToTwoHomesAnOpenRequestAndASharedPhone() {
        demonstration.fill();

        var resident = town.browser().signInByPhone("19900005678", data);
        var homes = resident.get("/api/me").body().path("homes");
        assertThat(homes.size()).isEqualTo(2);
        assertThat(homes.toString()).contains("青禾花园", "云栖广场");
        var garden = homes.get(0).path("community").asString();
        var home = homes.get(0).path("space").asString();
        var people = resident.get("/api/me/communities/" + garden + "/homes/" + home + "/people");
        assertThat(people.text()).contains("程小雨");

        var phone = town.browser().signIn("qinghe", Demonstration.PASSWORD);
        assertThat(phone.get("/api/communities/" + garden + "/home-requests").text())
                .contains("周先生");
        enrol(phone, garden);
        phone.post("/api/sign-out", "");
        var scanned = phone.post(
                "/api/sign-in/badge", "{\"badge\":\"%s\",\"pin\":\"%s\"}".formatted(printedBadge(), Demonstration.PIN));
        assertThat(scanned.body().path("name").asString()).isEqualTo("张立新");
    }

    private static void enrol(Browser phone, String community) {
        var device = "/api/communities/" + community + "/shared-devices/" + UUID.randomUUID();
        var name = "{\"name\":\"一班手机\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(phone.put(device, "application/json", name).status()).isEqualTo(200);
    }

    private String printedBadge() {
        var line = demonstration.signIns().getFirst();
        var badge = Pattern.compile("/q/[^，]+").matcher(line);
        assertThat(badge.find()).as(line).isTrue();
        return badge.group();
    }
}
