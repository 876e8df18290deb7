package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A quarter that ends before every home was asked. */
@SimulationTest
class CensusStory {

    @Autowired
    Town town;

    @Test
    void aQuarterThatEndsWithAHomeThatNobodyAskedIsRedAndSaysHowManyWere() {
        var quarter = town.promising("S03-042");
        var manager = town.manager(quarter);
        var desk = "/api/communities/" + quarter.community();
        manager.post(desk + "/ledger", "{\"lines\":[\"8,1,2,201,王女士,19900080002,业主\"]}");
        assertThat(manager.post(desk + "/censuses", "").status()).isEqualTo(201);
        var asked = manager.get(desk + "/home-visits")
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        assertThat(manager.post(desk + "/home-visits/" + asked + "/result", "{\"outcome\":\"DECLINED\",\"tenants\":[]}")
                        .status())
                .isEqualTo(204);

        var today = LocalDate.ofInstant(
                Instant.parse(
                        town.browser().get("/api/clock").body().path("now").asString()),
                CommunityZone.DEFAULT);
        var next = today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
        var moved = town.administrator(quarter)
                .put(
                        "/api/simulation/clock",
                        "{\"now\":\"%s\"}"
                                .formatted(next.atTime(8, 0)
                                        .atZone(CommunityZone.DEFAULT)
                                        .toInstant()));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);

        manager = town.manager(quarter);
        var over = today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR);
        var census = manager.get(desk + "/home-visits")
                .body()
                .path("censuses")
                .valueStream()
                .filter(one -> one.path("quarter").asString().equals(over))
                .findFirst()
                .orElseThrow();
        assertThat(census.path("overdue").asBoolean()).isTrue();
        assertThat(census.path("share").asDouble()).isEqualTo(50.0);
        var wall = manager.get(desk + "/wall?period=" + over);
        assertThat(wall.body()
                        .path("sets")
                        .valueStream()
                        .flatMap(set -> set.path("clauses").valueStream())
                        .filter(brick -> brick.path("id").asString().equals("S03-042"))
                        .map(brick -> brick.path("verdict").asString()))
                .as(wall.text())
                .containsExactly("breached");
    }
}
