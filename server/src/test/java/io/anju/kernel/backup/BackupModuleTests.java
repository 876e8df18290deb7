package io.anju.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.anju.kernel.BucketNote;
import io.anju.kernel.KeyFile;
import io.anju.kernel.postgres.DataFolder;
import io.anju.kernel.postgres.EmbeddedDatabase;
import io.anju.kernel.postgres.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A backup made under write load, restored whole, and refused when a piece of it or the key is missing. */
class BackupModuleTests {

    private static final int WRITERS = 3;
    private static final int ROWS_BEFORE = 200;

    /** A load, but not as many files as the disk takes: every restore here copies them all. */
    private static final Duration PACE = Duration.ofMillis(10);

    @TempDir
    static Path home;

    static Path data;
    static Path key;
    static Path backup;
    static EmbeddedDatabase database;
    static List<Integer> acknowledged;

    @TempDir
    Path here;

    @BeforeAll
    static void copyUnderLoad() throws Exception {
        data = home.resolve("data");
        key = home.resolve("data.key");
        backup = home.resolve("backup");
        new KeyFile(key).secret("seal-1");
        database = EmbeddedDatabase.open(data, true, Clock.systemUTC());
        try (var connection = connect(database);
                var sql = connection.createStatement()) {
            sql.execute("create table kept (writer int, n int, primary key (writer, n))");
            sql.execute("create table account (id int primary key, amount int not null)");
            sql.execute("insert into account select n, 0 from generate_series(1, 10) n");
            sql.execute("create table stored_file (community uuid, sha256 text, primary key (community, sha256))");
        }
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(n -> new Writer(n, database, data))
                .toList();
        writers.forEach(Thread::start);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> writers.stream().allMatch(writer -> writer.acknowledged.get() > ROWS_BEFORE));
        acknowledged = writers.stream().map(writer -> writer.acknowledged.get()).toList();
        new Backup(data, key).into(backup);
        writers.forEach(writer -> writer.goesOn = false);
        for (var writer : writers) {
            writer.join();
            assertThat(writer.failure).isNull();
            assertThat(writer.acknowledged.get())
                    .as("wrote during the backup")
                    .isGreaterThan(acknowledged.get(writer.n));
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void whatWasAcknowledgedBeforeTheBackupIsThereAndNothingIsHalfDone() throws Exception {
        var files = new Restore(backup, key, Clock.systemUTC()).into(here.resolve("data"));

        assertThat(files.here()).isGreaterThanOrEqualTo(ROWS_BEFORE * WRITERS);
        try (var restored = EmbeddedDatabase.open(here.resolve("data"), true, Clock.systemUTC());
                var connection = connect(restored)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int rows = number(connection, "select count(*) from kept where writer = " + writer);
                assertThat(rows).isGreaterThanOrEqualTo(acknowledged.get(writer));
                assertThat(number(connection, "select max(n) from kept where writer = " + writer))
                        .isEqualTo(rows);
            }
            assertThat(number(connection, "select sum(amount) from account")).isZero();
            assertThat(number(connection, "select count(*) from kept"))
                    .isEqualTo(number(connection, "select count(*) from stored_file"));
        }
    }

    @Test
    void theKeyIsNotInTheBackupAndWithoutTheRightOneNothingIsRestored() throws Exception {
        var secret = Files.readString(key).strip().split("=", 2)[1];
        assertThat(Files.readString(backup.resolve("manifest"))).doesNotContain(secret);
        assertThat(refusal(backup, home.resolve("no.key"))).isEqualTo("launch.key-missing");
        var other = here.resolve("other.key");
        new KeyFile(other).secret("seal-1");
        assertThat(refusal(backup, other)).isEqualTo("launch.key-wrong");
    }

    @Test
    void aChangedOrMissingFileIsNoticed() throws Exception {
        var damaged = copyOfTheBackup();
        Path photo;
        try (var files = Files.walk(damaged.resolve("files"))) {
            photo = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        var content = Files.readAllBytes(photo);
        Files.writeString(photo, "another picture");
        assertThat(refusal(damaged, key)).isEqualTo("launch.file-damaged");
        Files.delete(photo);
        assertThat(refusal(damaged, key)).isEqualTo("launch.file-damaged");
        Files.write(photo, content);
        var relation = damaged.resolve("postgres/global/pg_control");
        Files.write(relation, new byte[] {1, 2, 3});
        assertThat(refusal(damaged, key)).isEqualTo("launch.file-damaged");
    }

    @Test
    void aFileThatOnlyTheDatabaseKnowsIsMissed() throws Exception {
        var damaged = copyOfTheBackup();
        forget(damaged, line -> line.contains(" files/"));
        assertThat(refusal(damaged, key)).isEqualTo("launch.file-damaged");
    }

    @Test
    void aMissingPieceOfTheLogIsNoticedEvenWhenTheManifestDoesNotListIt() throws Exception {
        var damaged = copyOfTheBackup();
        FileSystemUtils.deleteRecursively(damaged.resolve("postgres/pg_wal"));
        assertThat(refusal(damaged, key)).isEqualTo("launch.file-damaged");
        forget(damaged, line -> line.contains(" postgres/pg_wal/"));
        assertThat(refusal(damaged, key)).isEqualTo("launch.database-ended");
    }

    @Test
    void aRestoreThatWasCutOffIsNeverTakenForDataAndTheNextOneBeginsAnew() throws Exception {
        var unreadable = copyOfTheBackup();
        var password = unreadable.resolve("postgres-password");
        Files.delete(password);
        Files.createDirectory(password);
        var target = here.resolve("target");
        assertThatExceptionOfType(IOException.class)
                .as("as when the disk fails midway")
                .isThrownBy(() -> new Restore(unreadable, key, Clock.systemUTC()).into(target));
        assertThat(target).doesNotExist();

        var left = Files.createDirectories(here.resolve("target.restoring/postgres/global"));
        Files.writeString(left.resolve("pg_control"), "half of it");
        assertThat(new Restore(backup, key, Clock.systemUTC()).into(target).elsewhere())
                .isZero();
        assertThat(target.resolve("postgres/PG_VERSION")).exists();
        assertThat(here.resolve("target.restoring")).doesNotExist();
    }

    @Test
    void nobodyRestoresWhereSomebodyElseDoes() throws Exception {
        var busy = here.resolve("target.restoring");
        try (var held = DataFolder.hold(busy)) {
            var refused = catchThrowableOfType(
                    StartRefused.class, () -> new Restore(backup, key, Clock.systemUTC()).into(here.resolve("target")));
            assertThat(refused.code()).isEqualTo("launch.data-in-use");
            assertThat(held.path()).exists();
        }
    }

    @Test
    void filesInABucketAreNotMissedButSaidToBeElsewhere() throws Exception {
        var restored = here.resolve("data");
        int named = new Restore(backup, key, Clock.systemUTC()).into(restored).here();
        BucketNote.keep(restored, "anju-files");
        int gone = deleteOneMoreThanNobodyNames(restored.resolve("files"), named);
        var again = here.resolve("again");
        assertThat(new Backup(restored, key).into(again).bucket()).contains("anju-files");

        var checked = new Restore(again, key, Clock.systemUTC()).into(here.resolve("third"));

        assertThat(checked.bucket()).contains("anju-files");
        assertThat(checked.elsewhere()).isBetween(1, gone);
        assertThat(checked.here() + checked.elsewhere()).isEqualTo(named);
        assertThat(BucketNote.in(here.resolve("third"))).contains("anju-files");
        BucketNote.keep(here.resolve("third"), null);
        assertThat(BucketNote.in(here.resolve("third"))).isEmpty();
    }

    /** What was stored after the database was copied is there and named by nobody, and which those are no name tells. */
    private static int deleteOneMoreThanNobodyNames(Path folder, int named) throws IOException {
        try (var walk = Files.walk(folder)) {
            var files = walk.filter(Files::isRegularFile).toList();
            int gone = files.size() - named + 1;
            for (var file : files.subList(0, gone)) {
                Files.delete(file);
            }
            return gone;
        }
    }

    @Test
    void anUnfinishedBackupAndAFolderInUseAreRefused() throws Exception {
        var unfinished = copyOfTheBackup();
        Files.delete(unfinished.resolve("manifest"));
        assertThat(refusal(unfinished, key)).isEqualTo("launch.not-a-backup");
        var full = Files.createDirectories(here.resolve("full"));
        Files.writeString(full.resolve("something"), "kept");
        var refused =
                catchThrowableOfType(StartRefused.class, () -> new Restore(backup, key, Clock.systemUTC()).into(full));
        assertThat(refused.code()).isEqualTo("launch.not-empty");
        assertThat(full.resolve("something")).exists();
        refused = catchThrowableOfType(StartRefused.class, () -> new Backup(data, key).into(backup));
        assertThat(refused.code()).isEqualTo("launch.not-empty");
    }

    @Test
    void aStoppedInstallationIsCopiedAsItLies() throws Exception {
        var restored = here.resolve("data");
        new Restore(backup, key, Clock.systemUTC()).into(restored);
        var again = here.resolve("again");

        assertThat(BackupCommands.run(new String[] {"backup", again.toString(), restored.toString(), key.toString()}))
                .isZero();
        assertThat(BackupCommands.run(new String[] {
                    "restore", again.toString(), here.resolve("third").toString(), key.toString()
                }))
                .isZero();
        assertThat(BackupCommands.run(new String[] {"restore", again.toString(), restored.toString(), key.toString()}))
                .isEqualTo(1);
    }

    @Test
    void segmentsOfTheLogFollowOneAnother() {
        assertThat(OnlineCopy.after("000000010000000000000001")).isEqualTo("000000010000000000000002");
        assertThat(OnlineCopy.after("0000000100000003000000FF")).isEqualTo("000000010000000400000000");
    }

    private String refusal(Path from, Path with) throws IOException {
        var target = here.resolve("refused");
        var refused =
                catchThrowableOfType(StartRefused.class, () -> new Restore(from, with, Clock.systemUTC()).into(target));
        assertThat(target).as("left as empty as it was").doesNotExist();
        return refused.code();
    }

    private Path copyOfTheBackup() throws IOException {
        var copy = here.resolve("copy");
        FileSystemUtils.copyRecursively(backup, copy);
        return copy;
    }

    private static void forget(Path backup, java.util.function.Predicate<String> line) throws IOException {
        var lines = new java.util.ArrayList<>(Files.readAllLines(backup.resolve("manifest")));
        lines.removeLast();
        lines.removeIf(line);
        lines.add("end - " + lines.size());
        Files.write(backup.resolve("manifest"), lines);
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), "postgres", database.password());
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Stores a file, then in one transaction its row, a numbered row and a transfer between two accounts. */
    private static final class Writer extends Thread {

        private final int n;
        private final EmbeddedDatabase database;
        private final Path files;
        private final UUID community = UUID.randomUUID();
        private final AtomicInteger acknowledged = new AtomicInteger();
        private volatile boolean goesOn = true;
        private volatile @Nullable Exception failure;

        Writer(int n, EmbeddedDatabase database, Path data) {
            this.n = n;
            this.database = database;
            this.files = data.resolve("files").resolve(community.toString());
        }

        @Override
        public void run() {
            try (var connection = connect(database)) {
                connection.setAutoCommit(false);
                Files.createDirectories(files);
                while (goesOn) {
                    write(connection, acknowledged.get() + 1);
                    acknowledged.incrementAndGet();
                    LockSupport.parkNanos(PACE.toNanos());
                }
            } catch (IOException | SQLException e) {
                failure = e;
            }
        }

        private void write(Connection connection, int row) throws IOException, SQLException {
            var content = (community + "/" + row).getBytes(StandardCharsets.UTF_8);
            var sha256 = Sha256.text(Sha256.begin().digest(content));
            Files.write(files.resolve(sha256), content);
            try (var sql = connection.createStatement()) {
                sql.execute("insert into stored_file values ('%s', '%s')".formatted(community, sha256));
                sql.execute("insert into kept values (%d, %d)".formatted(n, row));
                sql.execute("update account set amount = amount - 1 where id = " + (1 + n));
                sql.execute("update account set amount = amount + 1 where id = " + (6 + n));
            }
            connection.commit();
        }
    }
}
