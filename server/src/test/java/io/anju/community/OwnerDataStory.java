package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The owners' data is in by a day: how much was, and which units lacked it, is counted when that day ends. */
@SimulationTest
class OwnerDataStory {

    private static final ZoneId ZONE = CommunityZone.DEFAULT;

    @Autowired
    Town town;

    @Clause("S07-052")
    void whenTheDayEndsTheShareIsCountedAndTheUnitsWithoutTheirOwnerAreOverdue(String clause) {
        var quarter = town.promising(clause);
        var complete = town.promising(clause);
        var manager = town.manager(quarter);
        enter(manager, quarter, 599, 12);
        var due = today();
        open(manager, quarter, due);
        open(town.manager(complete), complete, due);

        var running = check(manager, quarter);
        assertThat(running.path("over").asBoolean()).isFalse();
        assertThat(running.path("units").asInt()).isEqualTo(600);
        assertThat(running.path("percent").decimalValue()).isEqualByComparingTo("98.00");

        moveClock(quarter, due.plusDays(1).atTime(0, 5).atZone(ZONE).toInstant());
        manager = town.manager(quarter);
        enter(manager, quarter, 1, 0);
        var counted = check(manager, quarter);
        assertThat(counted.path("over").asBoolean()).isTrue();
        assertThat(counted.path("complete").asInt()).isEqualTo(588);
        assertThat(counted.path("percent").decimalValue())
                .as("as it was that day")
                .isEqualByComparingTo("98.00");
        assertThat(counted.path("missing")).hasSize(12);
        assertThat(counted.path("missing").get(0).path("label").asString()).isNotEmpty();
        open(manager, quarter, due.plusDays(3));
        assertThat(check(manager, quarter).path("units").asInt())
                .as("of one that runs, as it is now")
                .isEqualTo(601);
        assertThat(verdict(manager, quarter, clause, due)).isEqualTo("breached");
        assertThat(verdict(town.manager(complete), complete, clause, due)).isEqualTo("met");
    }

    @Test
    void aDayThatIsOverCannotBeAskedForAndEachIsAskedForOnce() {
        var quarter = town.promising("S07-052");
        var manager = town.manager(quarter);
        var path = "/api/communities/" + quarter.community() + "/owner-data-checks";
        assertThat(manager.post(path, "{\"due\":\"%s\"}".formatted(today().minusDays(1)))
                        .type())
                .isEqualTo("urn:anju:community.owner-data-due");
        open(manager, quarter, today().plusDays(3));
        assertThat(manager.post(path, "{\"due\":\"%s\"}".formatted(today().plusDays(3)))
                        .type())
                .isEqualTo("urn:anju:constraint.owner_data_is_due_once");
    }

    /** So many units, the last of them without an owner. */
    private static void enter(Browser manager, Town.Quarter quarter, int units, int without) {
        var lines = new ArrayList<String>();
        for (int n = 0; n < units; n++) {
            var home = "%d,1,%d,%d".formatted(units > 1 ? 20 + n / 60 : 90, n / 10 % 6 + 1, 101 + n % 60);
            lines.add(
                    n < units - without
                            ? "\"%s,业主%s,1770%07d,业主\""
                                    .formatted(home, "甲乙丙丁".charAt(n % 4), n + (units > 1 ? 0 : 9000))
                            : "\"%s\"".formatted(home));
        }
        var entered = manager.post(
                "/api/communities/" + quarter.community() + "/ledger",
                lines.stream().collect(Collectors.joining(",", "{\"lines\":[", "]}")));
        assertThat(entered.status()).as(entered.text()).isBetween(200, 201);
    }

    private static void open(Browser manager, Town.Quarter quarter, LocalDate due) {
        var opened = manager.post(
                "/api/communities/" + quarter.community() + "/owner-data-checks", "{\"due\":\"%s\"}".formatted(due));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    }

    private static JsonNode check(Browser manager, Town.Quarter quarter) {
        return manager.get("/api/communities/" + quarter.community() + "/owner-data-checks")
                .body()
                .path("items")
                .get(0);
    }

    private static String verdict(Browser manager, Town.Quarter quarter, String promise, LocalDate due) {
        var wall = manager.get("/api/communities/" + quarter.community() + "/wall?period="
                + due.toString().substring(0, 7));
        return wall.body()
                .path("sets")
                .valueStream()
                .flatMap(set -> set.path("clauses").valueStream())
                .filter(brick -> brick.path("id").asString().equals(promise))
                .map(brick -> brick.path("verdict").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(wall.text()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                Instant.parse(
                        town.browser().get("/api/clock").body().path("now").asString()),
                ZONE);
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
