package io.anju.kernel.backup;

import io.anju.kernel.postgres.DataFolder;
import io.anju.kernel.postgres.EmbeddedDatabase;
import io.anju.kernel.postgres.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * Makes a data folder from a backup, starts the database on it once and looks whether everything it refers to is there. Until
 * then the folder is called {@code <data>.restoring}, so that no start takes for good what was cut off; what an earlier try left
 * there is removed. It refuses a damaged or unfinished backup and the wrong key, and then leaves nothing.
 */
final class Restore {

    /**
     * The files that the database refers to.
     *
     * @param here how many are present and unchanged
     * @param elsewhere how many lie in the bucket, where nobody looked
     * @param bucket where files lay when the backup was made, if not in the data folder
     */
    record Checked(int here, int elsewhere, Optional<String> bucket) {}

    private final Path backup;
    private final Path key;
    private final Clock clock;

    Restore(Path backup, Path key, Clock clock) {
        this.backup = backup;
        this.key = key;
        this.clock = clock;
    }

    /** @throws StartRefused when the data folder is not empty or somebody restores into it, or the backup or the key is not good */
    Checked into(Path data) throws IOException {
        var manifest = Manifest.read(backup);
        if (!KeyPrints.of(key).holds(manifest.key())) {
            throw new StartRefused("launch.key-wrong", key);
        }
        requireEmpty(data);
        var unnamed = data.resolveSibling(data.getFileName() + ".restoring");
        var held = DataFolder.hold(unnamed);
        try {
            try (held) {
                clear(unnamed);
                fill(unnamed, manifest);
            }
            var checked = check(unnamed, manifest);
            name(unnamed, data);
            return checked;
        } finally {
            FileSystemUtils.deleteRecursively(unnamed);
        }
    }

    private static void requireEmpty(Path data) throws IOException {
        if (!Backup.isEmpty(data)) {
            throw new StartRefused("launch.not-empty", data);
        }
        if (Files.exists(data.resolve("lock"))) {
            DataFolder.hold(data).close();
        }
    }

    /** The lock stays: it is held. */
    private static void clear(Path unnamed) throws IOException {
        EmbeddedDatabase.killOn(unnamed);
        try (var left = Files.list(unnamed)) {
            for (var file : left.filter(file -> !file.endsWith("lock")).toList()) {
                FileSystemUtils.deleteRecursively(file);
            }
        }
    }

    private void fill(Path unnamed, Manifest manifest) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        for (var folder : manifest.folders()) {
            Files.createDirectories(unnamed.resolve(folder).normalize(), owner);
        }
        for (var file : manifest.files().entrySet()) {
            copy(unnamed, file.getKey(), file.getValue());
        }
    }

    private void copy(Path unnamed, String name, String sha256) throws IOException {
        var target = unnamed.resolve(name).normalize();
        if (!target.startsWith(unnamed) || Files.notExists(backup.resolve(name))) {
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

    private Checked check(Path unnamed, Manifest manifest) throws IOException {
        try (var database = EmbeddedDatabase.openOnce(unnamed, clock);
                var superuser = DriverManager.getConnection(database.url(), "postgres", database.password())) {
            return referenced(superuser, manifest);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static Checked referenced(Connection database, Manifest manifest) throws SQLException {
        int here = 0;
        int elsewhere = 0;
        if (hasFiles(database)) {
            try (var sql = database.createStatement();
                    var rows = sql.executeQuery("select distinct community::text, sha256 from stored_file")) {
                while (rows.next()) {
                    if (isHere(manifest, "files/" + rows.getString(1) + "/" + rows.getString(2), rows.getString(2))) {
                        here++;
                    } else {
                        elsewhere++;
                    }
                }
            }
        }
        return new Checked(here, elsewhere, manifest.bucket());
    }

    private static boolean hasFiles(Connection database) throws SQLException {
        try (var sql = database.createStatement();
                var table = sql.executeQuery("select to_regclass('public.stored_file') is not null")) {
            table.next();
            return table.getBoolean(1);
        }
    }

    /** A file carries its own hash as its name, so present in the manifest under its name is present and unchanged. */
    private static boolean isHere(Manifest manifest, String name, String sha256) {
        var kept = manifest.files().get(name);
        if (kept == null && manifest.bucket().isPresent()) {
            return false;
        }
        if (!sha256.equals(kept)) {
            throw new StartRefused("launch.file-damaged", name);
        }
        return true;
    }

    private static void name(Path unnamed, Path data) throws IOException {
        requireEmpty(data);
        Files.deleteIfExists(data.resolve("lock"));
        Files.move(unnamed, data, StandardCopyOption.ATOMIC_MOVE);
    }
}
