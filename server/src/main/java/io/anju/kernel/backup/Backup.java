package io.anju.kernel.backup;

import io.anju.kernel.BucketNote;
import io.anju.kernel.postgres.DataFolder;
import io.anju.kernel.postgres.EmbeddedDatabase;
import io.anju.kernel.postgres.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Copies an installation while it works: the database as of the end of its copying, then every file it can refer to. The key
 * is not in it, only what tells the right one. Of a stopped installation the folder is copied as it lies.
 */
final class Backup {

    private static final String PASSWORD = "postgres-password";

    private final Path data;
    private final Path key;

    Backup(Path data, Path key) {
        this.data = data;
        this.key = key;
    }

    /** What was copied. @throws StartRefused when the folder is not empty, or there is nothing to copy */
    Manifest into(Path backup) throws IOException {
        if (Files.notExists(data.resolve("postgres"))) {
            throw new StartRefused("launch.nothing-to-copy", data);
        }
        if (backup.startsWith(data) || !isEmpty(backup)) {
            throw new StartRefused("launch.not-empty", backup);
        }
        var manifest = Manifest.empty(KeyPrints.of(key), BucketNote.in(data));
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(backup.getParent());
        if (Files.notExists(backup)) {
            Files.createDirectory(backup, owner);
        }
        var copy = new TreeCopy(data, backup, manifest);
        // Before and after: what the database refers to may be swept meanwhile, or come.
        copy.tree("files", Backup::isWhole);
        var seals = new Seals(data, backup, manifest);
        copy.tree("seals", file -> true);
        database(copy, backup, manifest);
        copy.tree("files", Backup::isWhole);
        seals.announcedMeanwhile();
        copy.file(PASSWORD);
        if (manifest.bucket().isPresent()) {
            copy.file(BucketNote.NAME);
        }
        manifest.write(backup);
        return manifest;
    }

    static boolean isEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (var inside = Files.list(folder)) {
            return inside.allMatch(file -> file.endsWith("lock"));
        }
    }

    private static boolean isWhole(Path file) {
        return !file.getFileName().toString().startsWith("incoming");
    }

    private void database(TreeCopy copy, Path backup, Manifest manifest) throws IOException {
        var url = EmbeddedDatabase.runningOn(data);
        if (url.isEmpty()) {
            try (var held = DataFolder.hold(data)) {
                copy.tree(held.path().relativize(data.resolve("postgres")).toString(), Backup::isKeptWhenStopped);
            }
            return;
        }
        try (var superuser =
                DriverManager.getConnection(url.get(), "postgres", Files.readString(data.resolve(PASSWORD)))) {
            new OnlineCopy(superuser, copy, backup, manifest).run();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static boolean isKeptWhenStopped(Path file) {
        return !file.getFileName().toString().startsWith("postmaster.");
    }
}
