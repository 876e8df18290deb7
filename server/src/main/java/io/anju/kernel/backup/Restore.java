package io.anju.kernel.backup;

import io.anju.kernel.postgres.DataFolder;
import io.anju.kernel.postgres.EmbeddedDatabase;
import io.anju.kernel.postgres.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.util.FileSystemUtils;

/**
 * Fills an empty data folder from a backup, starts the database on it once and looks whether everything it refers to is
 * there. It refuses a damaged or unfinished backup and the wrong key, and then leaves the folder as empty as it was.
 */
final class Restore {

    private final Path backup;
    private final Path key;
    private final Clock clock;

    Restore(Path backup, Path key, Clock clock) {
        this.backup = backup;
        this.key = key;
        this.clock = clock;
    }

    /** How many files the database refers to, each of them present and unchanged. */
    int into(Path data) throws IOException {
        var manifest = Manifest.read(backup);
        if (!KeyPrints.of(key).holds(manifest.key())) {
            throw new StartRefused("launch.key-wrong", key);
        }
        if (!Backup.isEmpty(data)) {
            throw new StartRefused("launch.not-empty", data);
        }
        try (var held = DataFolder.hold(data)) {
            fill(held.path(), manifest);
        } catch (StartRefused damaged) {
            if (!damaged.code().equals("launch.data-in-use")) {
                FileSystemUtils.deleteRecursively(data);
            }
            throw damaged;
        }
        try {
            return check(data, manifest);
        } catch (StartRefused damaged) {
            FileSystemUtils.deleteRecursively(data);
            throw damaged;
        }
    }

    private void fill(Path data, Manifest manifest) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        for (var folder : manifest.folders()) {
            Files.createDirectories(data.resolve(folder).normalize(), owner);
        }
        for (var file : manifest.files().entrySet()) {
            copy(data, file.getKey(), file.getValue());
        }
    }

    private void copy(Path data, String name, String sha256) throws IOException {
        var target = data.resolve(name).normalize();
        if (!target.startsWith(data) || Files.notExists(backup.resolve(name))) {
            throw new StartRefused("launch.file-damaged", name);
        }
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var from = Files.newInputStream(backup.resolve(name));
                var to = Files.newOutputStream(target)) {
            if (!Sha256.copy(from, to).equals(sha256)) {
                throw new StartRefused("launch.file-damaged", name);
            }
        }
    }

    private int check(Path data, Manifest manifest) throws IOException {
        try (var database = EmbeddedDatabase.openOnce(data, clock);
                var superuser = DriverManager.getConnection(database.url(), "postgres", database.password())) {
            return referenced(superuser, manifest);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** A file carries its own hash as its name, so present in the manifest under its name is present and unchanged. */
    private static int referenced(Connection database, Manifest manifest) throws SQLException {
        try (var sql = database.createStatement();
                var table = sql.executeQuery("select to_regclass('public.stored_file') is not null")) {
            table.next();
            if (!table.getBoolean(1)) {
                return 0;
            }
        }
        int count = 0;
        try (var sql = database.createStatement();
                var rows = sql.executeQuery("select distinct community::text, sha256 from stored_file")) {
            while (rows.next()) {
                var name = "files/" + rows.getString(1) + "/" + rows.getString(2);
                if (!rows.getString(2).equals(manifest.files().get(name))) {
                    throw new StartRefused("launch.file-damaged", name);
                }
                count++;
            }
        }
        return count;
    }
}
