package io.anju.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is promised is there for everybody who lives here, beside how it was kept. */
@SimulationTest
class PublishedStory {

    @Autowired
    Town town;

    @Test
    void residentsSeeWhatIsPromisedInOurNumbersAndHowItWasKept() {
        var quarter = town.promising("S09-021");
        var at = "/api/communities/" + quarter.community();
        var manager = town.manager(quarter);
        assertThat(manager.post(at + "/adoptions", "{\"clause\":\"S09-021\",\"parameters\":{\"on_site_minutes\":10}}")
                        .status())
                .isEqualTo(201);
        assertThat(manager.post(at + "/adoptions", "{\"clause\":\"S11-060\"}").status())
                .as("that the wall cannot judge")
                .isEqualTo(201);
        var resident = town.resident(quarter);
        var promises = "/api/me/communities/" + quarter.community() + "/promises";
        var before = resident.get(promises).body();
        assertThat(before.path("items")).as("only what can be judged").hasSize(1);
        var promise = before.path("items").get(0);
        assertThat(promise.path("clause").asString()).isEqualTo("S09-021");
        assertThat(promise.path("numbers").path("on_site_minutes").asInt()).isEqualTo(10);
        assertThat(promise.path("thisMonth").path("judged").asInt()).isZero();

        var report = "{\"space\":\"%s\",\"category\":\"leak\",\"description\":\"水管漏水\",\"photos\":[]}"
                .formatted(quarter.home());
        assertThat(resident.post("/api/me/communities/" + quarter.community() + "/tickets", report)
                        .status())
                .isEqualTo(201);
        var now = Instant.parse(
                town.browser().get("/api/clock").body().path("now").asString());
        var moved = town.administrator(quarter)
                .put("/api/simulation/clock", "{\"now\":\"" + now.plus(Duration.ofMinutes(11)) + "\"}");
        assertThat(moved.status()).isEqualTo(200);
        var after = resident.get(promises).body().path("items").get(0).path("thisMonth");
        assertThat(after.path("judged").asInt()).as("nobody came").isEqualTo(1);
        assertThat(after.path("met").asInt()).isZero();

        var other = town.resident(town.promising("S09-021"));
        assertThat(other.get(promises).status()).as("who lives elsewhere").isIn(403, 404);
        assertThat(manager.get(at + "/promises.pdf").status()).isEqualTo(200);
    }
}
