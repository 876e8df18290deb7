package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A home is sold today and handed over in a week: on that day codes end and people are told, and not before. */
@SimulationTest
class TransferToComeStory {

    @Autowired
    Town town;

    private Quarter quarter;
    private Browser manager;

    @BeforeEach
    void aHome() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
    }

    @Test
    void codesEndAndWhoLeavesIsToldOnTheDay() {
        var seller = town.resident(quarter);
        var day = today().plusDays(7);
        code("亲戚");
        var sold = manager.post(here("/spaces/" + quarter.home() + "/transfers"), """
                {"kind":"SALE","day":"%s","certificate":"沪2026-1102","papers":[],"ending":["%s"],
                 "people":[{"name":"何先生","phone":"19900079901"}]}""".formatted(day, tie()));
        assertThat(sold.status()).as(sold.text()).isEqualTo(201);
        code("何先生");

        assertThat(codes()).contains("亲戚", "何先生");
        assertThat(room()).contains("\"endedCodes\":0");
        assertThat(seller.get("/api/me/messages").text()).doesNotContain("不再登记在");

        moveClock(day.minusDays(1).atTime(23, 0).atZone(CommunityZone.DEFAULT).toInstant());
        assertThat(codes()).contains("亲戚");
        moveClock(day.atTime(0, 1).atZone(CommunityZone.DEFAULT).toInstant());

        assertThat(codes()).contains("何先生").doesNotContain("亲戚");
        assertThat(room()).contains("\"endedCodes\":1");
        assertThat(seller.get("/api/me/messages").text()).contains("不再登记在");
    }

    private void code(String name) {
        var made = manager.post(
                here("/home-codes"),
                "{\"space\":\"%s\",\"name\":\"%s\",\"relation\":\"HOUSEHOLD\"}".formatted(quarter.home(), name));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private String codes() {
        return manager.get(here("/home-codes")).text();
    }

    private String room() {
        return manager.get(here("/spaces/" + quarter.home() + "/room")).text();
    }

    private String tie() {
        return manager.get(here("/spaces/" + quarter.home() + "/room"))
                .body()
                .path("people")
                .path(0)
                .path("tie")
                .asString();
    }

    private LocalDate today() {
        var now = Instant.parse(
                town.browser().get("/api/clock").body().path("now").asString());
        return LocalDate.ofInstant(now, CommunityZone.DEFAULT);
    }

    private void moveClock(Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String here(String path) {
        return "/api/communities/" + quarter.community() + path;
    }
}
