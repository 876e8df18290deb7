package io.anju.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anju.kernel.DatabaseHealth.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases of their own, which are killed. */
class EmbeddedDatabaseModuleTests {

    private static final RestartPolicy TWICE = new RestartPolicy(2, Duration.ofMinutes(5), Duration.ofMillis(10));

    @TempDir
    static Path programs;

    @TempDir
    Path data;

    @BeforeAll
    static void unpackOnce() throws IOException {
        PostgresPrograms.unpackedUnder(programs);
    }

    @BeforeEach
    void withPrograms() throws IOException {
        Files.createSymbolicLink(data.resolve("postgres-binaries"), programs);
    }

    @Test
    void aKilledServerIsStartedAgainWhereItWasAndHasLostNothing() throws Exception {
        try (var database = EmbeddedDatabase.open(data, true, Clock.systemUTC())) {
            run(database, "create table kept (n int)");
            run(database, "insert into kept values (42)");

            kill(data);

            await().until(() ->
                    !database.report().restarts().isEmpty() && database.report().state() == State.RUNNING);
            assertThat(number(database, "select n from kept")).isEqualTo(42);
        }
        assertThat(Postmaster.running(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void aServerThatDoesNotStayUpIsGivenUpAndTheReportSaysSo() throws Exception {
        try (var database = EmbeddedDatabase.open(data, false, Clock.systemUTC(), TWICE)) {
            Files.delete(data.resolve("postgres/global/pg_control"));

            kill(data);

            await().until(() -> database.report().state() == State.GIVEN_UP);
            assertThat(database.report().restarts()).hasSize(2);
        }
    }

    @Test
    void aFolderThatIsInUseIsRefusedToAnotherProcessAndToThisOne() throws Exception {
        var held = DataFolder.hold(data);
        assertThatThrownBy(() -> EmbeddedDatabase.open(data, true, Clock.systemUTC()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(data.toString())
                .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()))
                .hasMessageContaining("in use");
        var second = OwnDatabase.begin(data);
        assertThat(second.inputReader().readLine()).isEqualTo("launch.data-in-use");
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(DataFolder.isHeld(data)).isTrue();
        held.close();
        assertThat(DataFolder.isHeld(data)).isFalse();
    }

    @Test
    void aServerWhoseApplicationWasKilledIsStoppedBeforeItsDataIsUsed() throws Exception {
        var application = OwnDatabase.begin(data);
        var address = application.inputReader().readLine();
        run(address, "create table kept (n int)");
        run(address, "insert into kept values (7)");
        application.destroyForcibly().waitFor();
        var orphan = Postmaster.running(data.resolve("postgres")).orElseThrow();

        try (var database = EmbeddedDatabase.open(data, true, Clock.systemUTC())) {
            assertThat(orphan.info().command())
                    .as("a process that ended has none")
                    .isEmpty();
            assertThat(number(database, "select n from kept")).isEqualTo(7);
        }
    }

    @Test
    void aPasswordThatIsNotTheClustersIsSaidToBeWrong() throws Exception {
        EmbeddedDatabase.open(data, false, Clock.systemUTC()).close();
        Files.writeString(data.resolve("postgres-password"), "another");

        assertThatThrownBy(() -> EmbeddedDatabase.open(data, false, Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("launch.password-refused"));
        assertThat(Postmaster.running(data.resolve("postgres"))).isEmpty();
        assertThat(DataFolder.isHeld(data)).isFalse();
    }

    @Test
    void aServerKilledTogetherWithItsApplicationStartsAgain() throws Exception {
        var application = OwnDatabase.begin(data);
        run(application.inputReader().readLine(), "create table kept as select 9 as n");
        kill(data);
        application.destroyForcibly().waitFor();

        try (var database = EmbeddedDatabase.open(data, true, Clock.systemUTC())) {
            assertThat(number(database, "select n from kept")).isEqualTo(9);
        }
    }

    private static void kill(Path data) throws IOException {
        Postmaster.running(data.resolve("postgres")).orElseThrow().destroyForcibly();
    }

    private void run(EmbeddedDatabase database, String statement) throws IOException, SQLException {
        run(database.url(), statement);
    }

    private void run(String url, String statement) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private int number(EmbeddedDatabase database, String query) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "postgres", password());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private String password() throws IOException {
        return Files.readString(data.resolve("postgres-password"));
    }
}
