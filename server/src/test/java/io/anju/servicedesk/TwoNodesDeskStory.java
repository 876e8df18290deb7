package io.anju.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anju.testing.Browser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What nobody takes is given to somebody, what is late climbs and what nobody answers is closed, on two nodes, one of which dies in the
 * middle of it: each once. The sample of it in the short run is {@link TwoNodesStory}.
 */
@EnabledIfSystemProperty(named = "anju.long", matches = "true")
class TwoNodesDeskStory {

    /** More than one node has threads for, so that both work. */
    private static final int TICKETS = 6;

    private static final String WAITING = "select count(*) from pg_locks where not granted";

    @TempDir
    static Path home;

    private NodePair nodes;
    private String at;

    @BeforeEach
    void twoNodesOnOneDatabase() throws Exception {
        nodes = new NodePair(home);
        at = "/api/communities/" + nodes.text("select id from community where name = '青禾花园'");
    }

    @AfterEach
    void stop() throws Exception {
        nodes.stop();
    }

    @Test
    void whicheverNodeDiesEachIsSentOnceClimbsOnceAndIsClosedOnce() throws Exception {
        var administrator = nodes.administrator();
        offersLocks(administrator);
        var tickets = reported();

        theFirstDiesIn(
                "servicedesk.late-dispatch",
                "select from ticket for update",
                "select max(reported_at) + interval '10 minutes' from ticket",
                administrator);
        assertThat(nodes.number("select count(*) from ticket where assignee is not null and not pooled"))
                .isEqualTo(TICKETS);
        assertOncePerTicket("servicedesk.assigned");

        nodes.replaceFirst();
        assertThat(nodes.walkTo("select max(arrive_due) from ticket", administrator.at(nodes.first())))
                .succeedsWithin(NodePair.PATIENCE);
        theFirstDiesIn(
                "servicedesk.ladder",
                "select from escalation for update",
                "select max(arrive_due) + interval '1 hour' from ticket",
                administrator);
        assertOncePerTicket("servicedesk.escalated");
        assertThat(nodes.number("select count(*) from fact where kind = 'servicedesk.escalated-further'"))
                .as("each step after the first, which the primary key keeps once")
                .isPositive()
                .isEqualTo(nodes.number("select count(*) - count(distinct escalation) from escalation_step"));

        nodes.replaceFirst();
        mended(tickets);
        theFirstDiesIn(
                "servicedesk.call-back-silence",
                "select from call_back for update",
                "select max(silent_at) from call_back",
                administrator);
        assertThat(nodes.number("select count(*) from fact where kind = 'servicedesk.unanswered'"))
                .as("all but the sample, whom somebody calls")
                .isEqualTo((int) tickets.stream().filter(one -> !isSampled(one)).count())
                .isEqualTo(nodes.number("select count(*) from ticket where state = 'CLOSED'"));
        assertThat(nodes.number("select count(*) from message"))
                .as("nobody is told twice")
                .isEqualTo(nodes.number("select count(distinct (template, about, recipient, dedup)) from message"));
    }

    /** Moves time past an instant, kills the node that was asked to in the middle of the work, and asks the other. */
    private void theFirstDiesIn(String work, String held, String instant, Browser administrator) throws Exception {
        var tasks = "task_instance like '" + work + "|%'";
        try (var holding = nodes.holding(held)) {
            var unanswered = nodes.walkTo(instant, administrator.at(nodes.first()));
            await().atMost(NodePair.PATIENCE)
                    .until(() -> nodes.number(WAITING) >= 2
                            && nodes.number("select count(distinct picked_by) from scheduled_tasks where picked and "
                                            + tasks)
                                    == 2);
            nodes.first().kill();
            assertThat(unanswered).failsWithin(NodePair.PATIENCE);
            holding.rollback();
        }
        assertThat(nodes.walkTo(instant, administrator.at(nodes.second()))).succeedsWithin(NodePair.PATIENCE);
        nodes.awaitNone(tasks);
    }

    private void assertOncePerTicket(String kind) throws Exception {
        var told = "from fact where kind = '" + kind + "'";
        assertThat(nodes.number("select count(*) " + told)).isEqualTo(TICKETS);
        assertThat(nodes.number("select count(distinct subject) " + told)).isEqualTo(TICKETS);
    }

    private void offersLocks(Browser administrator) throws Exception {
        var company = nodes.text("select company from identity_management_v1 where community = '"
                + at.substring(at.lastIndexOf('/') + 1) + "'");
        var written = administrator.put("/api/companies/" + company + "/ticket-categories/lock", "0", """
                {"name":"门锁","n":3,"kind":"REPAIR","nature":"MINOR","visit":true,"finishMinutes":1440,"skill":"carpentry",
                 "profile":"STANDARD","charged":"NOBODY","dispatch":"POOL","active":true}""");
        assertThat(written.status()).as(written.text()).isEqualTo(200);
    }

    /** By their resident, on both nodes. */
    private List<UUID> reported() {
        var resident = new Browser(nodes.first().port()).signInByPhone("19900005678", nodes.shared());
        var space = resident.get("/api/me")
                .body()
                .path("homes")
                .valueStream()
                .filter(home -> at.endsWith(home.path("community").asString()))
                .findFirst()
                .orElseThrow()
                .path("space")
                .asString();
        return IntStream.range(0, TICKETS)
                .mapToObj(n -> {
                    var answer = resident.at(n % 2 == 0 ? nodes.first() : nodes.second())
                            .post(at.replace("/api/", "/api/me/") + "/tickets", """
                                    {"space":"%s","category":"lock","description":"门锁打不开","photos":[]}""".formatted(space));
                    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
                    return UUID.fromString(answer.body().path("id").asString());
                })
                .toList();
    }

    private void mended(List<UUID> tickets) {
        var technician = new Browser(nodes.second().port()).signInByPhone("19900000217", nodes.shared());
        for (var ticket : tickets) {
            for (var kind : List.of("arrive", "finish")) {
                var now = Instant.parse(
                        technician.get("/api/clock").body().path("now").asString());
                var command = Walk.command(technician, kind, ticket.toString(), now);
                var key = command.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
                var answer = technician.post(at + "/commands", command, key);
                assertThat(answer.body().path("outcome").asString())
                        .as(answer.text())
                        .isEqualTo("applied");
            }
        }
    }

    /** docs/domain/servicedesk.md: one in five, by the ticket's id. */
    private static boolean isSampled(UUID ticket) {
        return Math.floorMod(ticket.getLeastSignificantBits(), 100) < 20;
    }
}
