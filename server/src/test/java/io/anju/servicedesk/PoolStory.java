package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that is offered to everybody on duty: ten reach for it, one has it. */
@SimulationTest
class PoolStory {

    @Autowired
    Town town;

    @Test
    void ofTenWhoTakeItOneHasItAndNobodyTakesMoreThanThree() {
        var quarter = town.promising("S09-021");
        offers(quarter, "lock");
        var manager = town.manager(quarter);
        var workers = Stream.concat(
                        Stream.of(quarter.technicianPhone()),
                        IntStream.range(0, 9)
                                .mapToObj(n -> town.colleague(quarter).phone()))
                .map(town::byPhone)
                .toList();
        var ticket = taken(manager, quarter);
        assertThat(workers.getFirst().get(at(quarter, "/pool")).body().path("items"))
                .hasSize(1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = workers.stream()
                    .map(worker -> CompletableFuture.supplyAsync(() -> claim(worker, quarter, ticket), threads))
                    .toList();
            var answers = claims.stream().map(CompletableFuture::join).toList();
            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.status() != 200).map(Answer::type))
                    .hasSize(9)
                    .containsOnly("urn:anju:servicedesk.taken-already");
        }
        assertThat(manager.get(at(quarter, "/tickets/" + ticket))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("accepted");

        var greedy = town.byPhone(town.colleague(quarter).phone());
        var offered =
                IntStream.range(0, 6).mapToObj(n -> taken(manager, quarter)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = offered.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> claim(greedy, quarter, one), threads))
                    .toList();
            assertThat(claims.stream().map(CompletableFuture::join).filter(answer -> answer.status() == 200))
                    .as("all at once")
                    .hasSize(3);
        }
        assertThat(claim(greedy, quarter, taken(manager, quarter)).type()).isEqualTo("urn:anju:servicedesk.hands-full");
    }

    @Test
    void whatNobodyTakesIsGivenToSomebody() {
        var quarter = town.promising("S09-021");
        offers(quarter, "lock");
        var manager = town.manager(quarter);
        var ticket = taken(manager, quarter);
        assertThat(state(manager, quarter, ticket)).isEqualTo("reported");

        var now = Instant.parse(
                town.browser().get("/api/clock").body().path("now").asString());
        var moved = town.administrator(quarter)
                .put("/api/simulation/clock", "{\"now\":\"" + now.plus(Duration.ofMinutes(11)) + "\"}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);

        assertThat(state(manager, quarter, ticket)).isEqualTo("assigned");
        assertThat(claim(town.technician(quarter), quarter, ticket).type())
                .isEqualTo("urn:anju:servicedesk.taken-already");
    }

    private void offers(Town.Quarter quarter, String category) {
        var written = town.administrator(quarter)
                .put("/api/companies/" + quarter.company() + "/ticket-categories/" + category, "0", """
                {"name":"门锁","n":3,"kind":"REPAIR","nature":"MINOR","visit":true,"finishMinutes":1440,
                 "profile":"STANDARD","charged":"REPORTER","dispatch":"POOL","active":true}""");
        assertThat(written.status()).as(written.text()).isEqualTo(200);
    }

    private static String taken(Browser manager, Town.Quarter quarter) {
        var answer = manager.post(at(quarter, "/tickets"), call(quarter).replace("leak", "lock"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private static Answer claim(Browser worker, Town.Quarter quarter, String ticket) {
        return worker.post(at(quarter, "/tickets/" + ticket + "/claim"), "");
    }

    private static String state(Browser manager, Town.Quarter quarter, String ticket) {
        return manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("state")
                .asString();
    }
}
