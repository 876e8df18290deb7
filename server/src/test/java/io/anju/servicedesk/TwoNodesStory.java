package io.anju.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anju.kernel.postgres.EmbeddedDatabase;
import io.anju.testing.Browser;
import io.anju.testing.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path home;

    private EmbeddedDatabase database;
    private Connection superuser;
    private Node first;
    private Node second;

    @BeforeEach
    void twoNodesOnOneDatabase() throws Exception {
        database = EmbeddedDatabase.open(home.resolve("database"), false, Clock.systemUTC());
        superuser = connect();
        first = Node.start("first", database, home);
        second = Node.start("second", database, home);
    }

    @AfterEach
    void stop() throws Exception {
        first.kill();
        second.kill();
        superuser.close();
        database.close();
    }

    @Test
    void whicheverNodeDiesAndWheneverEachReminderAndEscalationComesOnce() throws Exception {
        reportTickets();
        var administrator = administrator();
        theNodeThatWalksDiesBeforeItsRemindersAreCommitted(administrator);
        assertOnce("REMINDED", "servicedesk.reminded", "arrival-near", "arrive_at_risk");

        first = Node.start("third", database, home);
        theOtherDiesAfterItsEscalationsAreCommittedAndBeforeTheyAreNotedAsDone(administrator);
        assertOnce("ESCALATED", "servicedesk.escalated", "arrival-late", "arrive_due");
    }

    private void theNodeThatWalksDiesBeforeItsRemindersAreCommitted(Browser administrator) throws Exception {
        try (var withheld = withheld("REMINDED")) {
            var unanswered = walkTo("max(arrive_at_risk)", administrator.at(first));
            await().atMost(PATIENCE).until(() -> number(WAITING_FOR_A_ROW) == TICKETS);
            assertThat(number("select count(distinct picked_by) from scheduled_tasks where picked and " + REMINDERS))
                    .isEqualTo(2);
            first.kill();
            assertThat(unanswered).failsWithin(PATIENCE);
            withheld.rollback();
        }
        assertThat(walkTo("max(arrive_at_risk)", administrator.at(second))).succeedsWithin(PATIENCE);
        awaitNone(REMINDERS);
    }

    private void theOtherDiesAfterItsEscalationsAreCommittedAndBeforeTheyAreNotedAsDone(Browser administrator)
            throws Exception {
        CompletableFuture<Integer> walk;
        try (var unnoted = connect()) {
            try (var withheld = withheld("ESCALATED")) {
                walk = walkTo("max(arrive_due)", administrator.at(first));
                await().atMost(PATIENCE).until(() -> number(WAITING_FOR_A_ROW) == TICKETS);
                unnoted.setAutoCommit(false);
                lock(unnoted, ESCALATIONS);
                withheld.rollback();
            }
            await().atMost(PATIENCE)
                    .until(() -> number("select count(*) from fact where kind = 'servicedesk.escalated'") == TICKETS);
            second.kill();
            assertThat(number("select count(*) from scheduled_tasks where picked_by like '%/" + second.pid() + "' and "
                            + ESCALATIONS))
                    .as("done but not noted as done")
                    .isPositive();
            cutConnectionsOf("second");
            unnoted.rollback();
        }
        assertThat(walk).succeedsWithin(PATIENCE);
        awaitNone(ESCALATIONS);
    }

    private static void lock(Connection connection, String tasks) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("select from scheduled_tasks where " + tasks + " for update");
        }
    }

    /** What a dead node had sent is not carried out any more, as when its machine is gone. */
    private void cutConnectionsOf(String node) throws SQLException {
        var its = " from pg_stat_activity where application_name = '" + node + "'";
        assertThat(number("select count(pg_terminate_backend(pid))" + its)).isPositive();
        await().atMost(PATIENCE).until(() -> number("select count(*)" + its) == 0);
    }

    private void awaitNone(String tasks) {
        await().atMost(PATIENCE).until(() -> number("select count(*) from scheduled_tasks where " + tasks) == 0);
    }

    private void reportTickets() {
        var desk = new Browser(first.port()).signIn("qinghe-desk", "anju-demo-2026");
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
            var answer = desk.at(n % 2 == 0 ? first : second).post(at + "/tickets", """
                    {"space":"%s","channel":"PHONE","category":"leak","description":"漏水","photos":[]}""".formatted(space));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    private Browser administrator() throws IOException {
        var administrator = new Browser(first.port());
        administrator.tryPassword("qinghe-admin", "anju-demo-2026");
        var shown = Files.readAllLines(home.resolve("shared/authenticator.log")).getLast();
        assertThat(administrator
                        .secondFactor(shown.substring(shown.indexOf(' ') + 1))
                        .status())
                .isEqualTo(200);
        return administrator;
    }

    /** Moves time past an instant of the tickets; answers how that ended, which a killed node does not say. */
    private CompletableFuture<Integer> walkTo(String instant, Browser administrator) throws SQLException {
        try (var sql = superuser.createStatement();
                var row = sql.executeQuery("select " + instant + " from ticket")) {
            row.next();
            Instant to = row.getTimestamp(1).toInstant().plusSeconds(30);
            return CompletableFuture.supplyAsync(() -> administrator
                    .put("/api/simulation/clock", "{\"now\":\"" + to + "\"}")
                    .status());
        }
    }

    /** Whoever wants to write this step of a ticket waits until the transaction ends. */
    private Connection withheld(String step) throws SQLException {
        var connection = connect();
        connection.setAutoCommit(false);
        try (var sql = connection.createStatement()) {
            sql.execute("insert into ticket_alert (community, ticket, step, at) select community, id, '" + step
                    + "', reported_at from ticket");
        }
        return connection;
    }

    private void assertOnce(String step, String fact, String message, String due) throws SQLException {
        assertThat(number("select count(*) from ticket_alert where step = '" + step + "'"))
                .isEqualTo(TICKETS);
        assertThat(number("select count(*) from fact where kind = '" + fact + "'"))
                .isEqualTo(TICKETS);
        assertThat(number("select count(distinct subject) from fact where kind = '" + fact + "'"))
                .isEqualTo(TICKETS);
        assertThat(number("""
                select count(*) from fact join ticket on ticket.community = fact.community and ticket.id = fact.subject
                 where fact.kind = '%s' and happened_at < %s
                """.formatted(fact, due))).as("before its time").isZero();
        var told = "from message where template = 'servicedesk." + message + "'";
        assertThat(number("select count(distinct about) " + told)).isEqualTo(TICKETS);
        assertThat(number("select count(*) " + told))
                .isEqualTo(number("select count(distinct (about, recipient)) " + told));
    }

    private int number(String query) throws SQLException {
        try (var sql = superuser.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), "postgres", database.password());
    }
}
