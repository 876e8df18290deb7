package io.anju.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anju.testing.Browser;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminder and escalation of several tickets on two nodes, one of which dies in the middle of it: each comes exactly once. */
class TwoNodesStory {

    /** More than one node has threads for, so that both work. */
    private static final int TICKETS = 6;

    private static final String REMINDERS = "task_instance like 'servicedesk.arrival-reminder|%'";
    private static final String ESCALATIONS = "task_instance like 'servicedesk.arrival-escalation|%'";
    private static final String WAITING_FOR_A_ROW = """
            select count(*) from pg_locks join pg_stat_activity using (pid)
             where not granted and locktype = 'transactionid' and query like 'insert into ticket_alert%'
            """;

    @TempDir
    static Path home;

    private NodePair nodes;

    @BeforeEach
    void twoNodesOnOneDatabase() throws Exception {
        nodes = new NodePair(home);
    }

    @AfterEach
    void stop() throws Exception {
        nodes.stop();
    }

    @Test
    void whicheverNodeDiesAndWheneverEachReminderAndEscalationComesOnce() throws Exception {
        reportTickets();
        var administrator = nodes.administrator();
        theNodeThatWalksDiesBeforeItsRemindersAreCommitted(administrator);
        assertOnce("REMINDED", "servicedesk.reminded", "arrival-near", "arrive_at_risk");

        nodes.replaceFirst();
        theOtherDiesAfterItsEscalationsAreCommittedAndBeforeTheyAreNotedAsDone(administrator);
        assertOnce("ESCALATED", "servicedesk.escalated", "arrival-late", "arrive_due");
    }

    private void theNodeThatWalksDiesBeforeItsRemindersAreCommitted(Browser administrator) throws Exception {
        try (var withheld = withheld("REMINDED")) {
            var unanswered = nodes.walkTo("select max(arrive_at_risk) from ticket", administrator.at(nodes.first()));
            await().atMost(NodePair.PATIENCE).until(() -> nodes.number(WAITING_FOR_A_ROW) == TICKETS);
            assertThat(nodes.number(
                            "select count(distinct picked_by) from scheduled_tasks where picked and " + REMINDERS))
                    .isEqualTo(2);
            nodes.first().kill();
            assertThat(unanswered).failsWithin(NodePair.PATIENCE);
            withheld.rollback();
        }
        assertThat(nodes.walkTo("select max(arrive_at_risk) from ticket", administrator.at(nodes.second())))
                .succeedsWithin(NodePair.PATIENCE);
        nodes.awaitNone(REMINDERS);
    }

    private void theOtherDiesAfterItsEscalationsAreCommittedAndBeforeTheyAreNotedAsDone(Browser administrator)
            throws Exception {
        CompletableFuture<Integer> walk;
        try (var unnoted = nodes.holding("select")) {
            try (var withheld = withheld("ESCALATED")) {
                walk = nodes.walkTo("select max(arrive_due) from ticket", administrator.at(nodes.first()));
                await().atMost(NodePair.PATIENCE).until(() -> nodes.number(WAITING_FOR_A_ROW) == TICKETS);
                lock(unnoted, ESCALATIONS);
                withheld.rollback();
            }
            await().atMost(NodePair.PATIENCE)
                    .until(() ->
                            nodes.number("select count(*) from fact where kind = 'servicedesk.escalated'") == TICKETS);
            nodes.second().kill();
            assertThat(nodes.number("select count(*) from scheduled_tasks where picked_by like '%/"
                            + nodes.second().pid() + "' and " + ESCALATIONS))
                    .as("done but not noted as done")
                    .isPositive();
            nodes.cutConnectionsOf("second");
            unnoted.rollback();
        }
        assertThat(walk).succeedsWithin(NodePair.PATIENCE);
        nodes.awaitNone(ESCALATIONS);
    }

    private static void lock(Connection connection, String tasks) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("select from scheduled_tasks where " + tasks + " for update");
        }
    }

    private void reportTickets() {
        var desk = new Browser(nodes.first().port()).signIn("qinghe-desk", NodePair.PASSWORD);
        var community = desk.get("/api/me")
                .body()
                .path("communities")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("community"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        var at = "/api/communities/" + community;
        var space = desk.get(at + "/spaces?q=3-2-1101")
                .body()
                .path("items")
                .path(0)
                .path("space")
                .asString();
        for (int n = 0; n < TICKETS; n++) {
            var answer =
                    desk.at(n % 2 == 0 ? nodes.first() : nodes.second()).post(at + "/tickets", """
                    {"space":"%s","channel":"PHONE","category":"leak","description":"漏水","photos":[]}""".formatted(space));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    /** Whoever wants to write this step of a ticket waits until the transaction ends. */
    private Connection withheld(String step) throws SQLException {
        return nodes.holding("insert into ticket_alert (community, ticket, step, at) select community, id, '" + step
                + "', reported_at from ticket");
    }

    private void assertOnce(String step, String fact, String message, String due) throws SQLException {
        assertThat(nodes.number("select count(*) from ticket_alert where step = '" + step + "'"))
                .isEqualTo(TICKETS);
        assertThat(nodes.number("select count(*) from fact where kind = '" + fact + "'"))
                .isEqualTo(TICKETS);
        assertThat(nodes.number("select count(distinct subject) from fact where kind = '" + fact + "'"))
                .isEqualTo(TICKETS);
        assertThat(nodes.number("""
                select count(*) from fact join ticket on ticket.community = fact.community and ticket.id = fact.subject
                 where fact.kind = '%s' and happened_at < %s
                """.formatted(fact, due))).as("before its time").isZero();
        var told = "from message where template = 'servicedesk." + message + "'";
        assertThat(nodes.number("select count(distinct about) " + told)).isEqualTo(TICKETS);
        assertThat(nodes.number("select count(*) " + told))
                .isEqualTo(nodes.number("select count(distinct (about, recipient)) " + told));
    }
}
