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

/** Two nodes on one database, which may be looked into, held up and left with one of them. */
final class NodePair {

    static final Duration PATIENCE = Duration.ofMinutes(2);
    static final String PASSWORD = "anju-demo-2026";

    private final Path home;
    private final EmbeddedDatabase database;
    private final Connection superuser;
    private Node first;
    private Node second;

    NodePair(Path home) throws Exception {
        this.home = home;
        database = EmbeddedDatabase.open(home.resolve("database"), false, Clock.systemUTC());
        superuser = connect();
        first = Node.start("first", database, home);
        second = Node.start("second", database, home);
    }

    Node first() {
        return first;
    }

    Node second() {
        return second;
    }

    /** Where the codes lie that were sent to phones. */
    Path shared() {
        return home.resolve("shared");
    }

    /** Another one in the place of the first, which is dead. */
    void replaceFirst() throws IOException {
        first = Node.start("third", database, home);
    }

    Browser administrator() throws IOException {
        var administrator = new Browser(first.port());
        administrator.tryPassword("qinghe-admin", PASSWORD);
        var shown = Files.readAllLines(shared().resolve("authenticator.log")).getLast();
        assertThat(administrator
                        .secondFactor(shown.substring(shown.indexOf(' ') + 1))
                        .status())
                .isEqualTo(200);
        return administrator;
    }

    /** Moves time half a minute past the instant a query answers; answers how that ended, which a killed node does not say. */
    CompletableFuture<Integer> walkTo(String instant, Browser administrator) throws SQLException {
        try (var sql = superuser.createStatement();
                var row = sql.executeQuery(instant)) {
            row.next();
            Instant to = row.getTimestamp(1).toInstant().plusSeconds(30);
            return CompletableFuture.supplyAsync(() -> administrator
                    .put("/api/simulation/clock", "{\"now\":\"" + to + "\"}")
                    .status());
        }
    }

    /** A transaction that holds what a statement takes until it ends. */
    Connection holding(String statement) throws SQLException {
        var connection = connect();
        connection.setAutoCommit(false);
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
        return connection;
    }

    /** What a dead node had sent is not carried out any more, as when its machine is gone. */
    void cutConnectionsOf(String node) throws SQLException {
        var its = " from pg_stat_activity where application_name = '" + node + "'";
        assertThat(number("select count(pg_terminate_backend(pid))" + its)).isPositive();
        await().atMost(PATIENCE).until(() -> number("select count(*)" + its) == 0);
    }

    /** Until none of these tasks is left. */
    void awaitNone(String tasks) {
        await().atMost(PATIENCE).until(() -> number("select count(*) from scheduled_tasks where " + tasks) == 0);
    }

    int number(String query) throws SQLException {
        return Integer.parseInt(text(query));
    }

    String text(String query) throws SQLException {
        try (var sql = superuser.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), "postgres", database.password());
    }

    void stop() throws Exception {
        first.kill();
        second.kill();
        superuser.close();
        database.close();
    }
}
