package io.anju.plannedwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Signature;
import io.anju.plannedwork.Planning.Wish;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** It rains, it stops: who has to do what by when, and that telling it twice is telling it once. */
@SimulationTest
@Import(Planning.class)
class WeatherStory {

    @Autowired
    Planning planning;

    @Autowired
    Town town;

    @Clause("S09-027")
    void anHourAfterTheRainStandingWaterIsSweptOrItIsOverdue(String clause) {
        var here = planning.promising(clause);
        var yard = List.of(here.place("北院"));
        here.refuses(new Wish(clause, "RAIN_ENDED+90", "", false, yard), "less-than-promised");
        here.refuses(new Wish(clause, "RAIN+60", "", false, yard), "less-than-promised");
        here.plan(new Wish(clause, "RAIN_ENDED+60", "", false, yard));

        var day = planning.today().plusDays(2);
        here.moveTo(day, "14:10");
        assertThat(here.tells("RAIN", "BEGAN", Planning.instant(day, "12:00")).status())
                .isEqualTo(200);
        assertThat(here.mine()).as("it still rains").isEmpty();
        var end = here.tells("RAIN", "ENDED", Planning.instant(day, "14:00"));
        assertThat(end.body().path("news").asBoolean()).isTrue();
        var again = here.tells("RAIN", "ENDED", Planning.instant(day, "14:05"));
        assertThat(again.body().path("news").asBoolean()).isFalse();
        assertThat(again.body().path("id")).isEqualTo(end.body().path("id"));
        assertThat(here.only().path("dueAt").asString())
                .isEqualTo(Planning.instant(day, "15:00").toString());
        here.moveTo(day, "14:40");
        here.does(here.only());
        here.wall(clause, day, 1, 0);

        here.moveTo(day, "20:00");
        here.tells("RAIN", "ENDED", Planning.instant(day, "20:00"));
        here.moveTo(day, "21:01");
        here.wall(clause, day, 1, 1);
    }

    @Clause("S09-005")
    void whileItRainsShoesAreWipedAtTheGateAndAPhotoShowsIt(String clause) {
        var here = planning.promising(clause);
        here.plan(new Wish(clause, "RAIN+60", "", true, List.of(here.place("大门"))));
        var day = planning.today().plusDays(2);
        here.moveTo(day, "09:00");
        assertThat(here.mine()).as("no rain, no work").isEmpty();
        here.tells("RAIN", "BEGAN", Planning.instant(day, "08:55"));
        here.tells("RAIN", "BEGAN", Planning.instant(day, "08:58"));
        var task = here.only();
        assertThat(here.does(task, List.of()).type()).isEqualTo("urn:anju:plannedwork.photo-missing");
        assertThat(here.does(task, List.of(here.photo())).status()).isEqualTo(200);
        here.wall(clause, day, 1, 0);
        here.tells("RAIN", "ENDED", Planning.instant(day, "09:00"));
        here.moveTo(day.plusDays(1), "09:00");
        here.tells("RAIN", "BEGAN", Planning.instant(day.plusDays(1), "09:00"));
        here.moveTo(day.plusDays(1), "10:01");
        assertThat(here.only().path("late").asBoolean()).isTrue();
    }

    @Test
    void aStationThatSignsIsHeardAndNobodyElse() {
        var here = planning.promising("S09-027");
        here.plan(new Wish("S09-027", "RAIN_ENDED+60", "", false, List.of(here.place("南院"))));
        var day = planning.today().plusDays(1);
        here.moveTo(day, "10:00");
        var secret = here.manager()
                .put(here.at("weather-station"), "")
                .body()
                .path("secret")
                .asString();
        assertThat(signed(here.community(), "wrong", told("rain", "ended", Planning.instant(day, "09:50")))
                        .type())
                .isEqualTo("urn:anju:plannedwork.weather-not-signed");
        assertThat(signed(here.community(), secret, "{\"kind\":\"snow\"}").type())
                .isEqualTo("urn:anju:plannedwork.weather-unreadable");
        assertThat(here.mine()).isEmpty();
        var heard = signed(here.community(), secret, told("rain", "ended", Planning.instant(day, "09:50")));
        assertThat(heard.status()).as(heard.text()).isEqualTo(200);
        signed(here.community(), secret, told("rain", "ended", Planning.instant(day, "09:50")));
        assertThat(here.mine()).hasSize(1);
        assertThat(here.tells("RAIN", "ENDED", Planning.instant(day.plusDays(1), "09:00"))
                        .type())
                .as("nobody knows what will be")
                .isEqualTo("urn:anju:plannedwork.weather-time");
    }

    private static String told(String kind, String change, Instant at) {
        return "{\"kind\":\"%s\",\"change\":\"%s\",\"at\":\"%s\"}".formatted(kind, change, at);
    }

    private Browser.Answer signed(UUID community, String secret, String words) {
        var body = words.getBytes(StandardCharsets.UTF_8);
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        return town.browser()
                .askWith(
                        "POST",
                        "/hooks/weather/" + community,
                        body,
                        "Content-Type",
                        "application/json",
                        Signature.TIMESTAMP,
                        timestamp,
                        Signature.NONCE,
                        nonce,
                        Signature.SIGNATURE,
                        new Signature(secret).of(timestamp, nonce, body));
    }
}
