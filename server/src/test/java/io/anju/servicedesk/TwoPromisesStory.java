package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A community that promised the same arrival twice, in fifteen minutes and in ten: each is judged by its own. */
@SimulationTest
class TwoPromisesStory {

    @Autowired
    Town town;

    @Autowired
    Facts facts;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void oneArrivalKeepsTheLongerPromiseAndBreaksTheShorter() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var adopted = manager.post(at(quarter, "/adoptions"), """
                {"clause":"S11-051","parameters":{"on_site_minutes":10}}""");
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);
        var ticket = town.resident(quarter).post(mine(quarter), report(quarter)).body();
        var reported = Instant.parse(ticket.path("reportedAt").asString());
        assertThat(arrivalDue(ticket)).isEqualTo(reported.plus(Duration.ofMinutes(10)));

        moveClock(quarter, reported.plus(Duration.ofMinutes(11)));
        assertThat(verdict(manager, quarter, "S11-051")).isEqualTo("breached");
        assertThat(verdict(manager, quarter, "S09-021")).isEqualTo("not_due");
        moveClock(quarter, reported.plus(Duration.ofMinutes(16)));
        assertThat(verdict(manager, quarter, "S09-021")).isEqualTo("breached");
        assertThat(alerts(manager, quarter, ticket)).containsExactly("servicedesk.reminded", "servicedesk.escalated");

        arrived(quarter, ticket, reported.plus(Duration.ofMinutes(12)));
        assertThat(verdict(manager, quarter, "S11-051")).isEqualTo("breached");
        assertThat(verdict(manager, quarter, "S09-021")).isEqualTo("met");
    }

    /** Learned late, from a phone without a signal. */
    private void arrived(Town.Quarter quarter, JsonNode ticket, Instant when) {
        var subject = UUID.fromString(ticket.path("id").asString());
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(
                        status -> facts.record(NewFact.of("servicedesk.arrived", subject, null, when, Source.SCANNED)
                                .saying("applied", Map.of()))));
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Instant arrivalDue(JsonNode ticket) {
        return ticket.path("clocks")
                .valueStream()
                .filter(clock -> clock.path("name").asString().equals("arrive"))
                .map(clock -> Instant.parse(clock.path("dueAt").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> alerts(Browser manager, Town.Quarter quarter, JsonNode ticket) {
        return manager.get(at(quarter, "/tickets/" + ticket.path("id").asString()))
                .body()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .filter(kind -> kind.endsWith("reminded") || kind.endsWith("escalated"))
                .toList();
    }
}
