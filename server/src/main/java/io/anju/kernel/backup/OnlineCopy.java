package io.anju.kernel.backup;

import io.anju.kernel.postgres.StartRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A base backup of a living cluster, in plain SQL on one connection: a slot holds the log back, the files are copied as they
 * are, torn or not, and the log written meanwhile makes them whole when the copy is started.
 */
final class OnlineCopy {

    private static final String CLUSTER = "postgres";
    private static final Set<String> ONLY_THE_FOLDER = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Pattern NOT_KEPT = Pattern.compile(
            "postmaster\\.(pid|opts)|epg-lock|pgsql_tmp.*|pg_internal\\.init.*|backup_label.*|tablespace_map.*|pg_control");
    private static final Pattern FIRST_SEGMENT =
            Pattern.compile("START WAL LOCATION: \\S+ \\(file (\\p{XDigit}{24})\\)");

    private final Connection database;
    private final TreeCopy copy;
    private final Path target;
    private final Manifest manifest;

    OnlineCopy(Connection database, TreeCopy copy, Path target, Manifest manifest) {
        this.database = database;
        this.copy = copy;
        this.target = target;
        this.manifest = manifest;
    }

    /** @throws StartRefused when a piece of the log is missing, without which the copy could not be made whole */
    void run() throws IOException, SQLException {
        answer("select pg_create_physical_replication_slot('anju_backup_' || pg_backend_pid(), true, true)::text");
        answer("select pg_backup_start('anju', true)::text");
        copy.tree(CLUSTER, OnlineCopy::isKept);
        copy.file(CLUSTER + "/global/pg_control");
        String label;
        String last;
        try (var sql = database.createStatement();
                var stopped = sql.executeQuery("select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)")) {
            stopped.next();
            label = stopped.getString(1);
            last = stopped.getString(2);
        }
        write("backup_label", label);
        answer("select pg_switch_wal()::text");
        var first = FIRST_SEGMENT.matcher(label);
        if (!first.find()) {
            throw new IllegalStateException("No start of the log in the label: " + label);
        }
        segments(first.group(1), last);
    }

    static boolean isKept(Path relative) {
        var inside = relative.getNameCount() > 2 ? relative.getName(1).toString() : "";
        return !ONLY_THE_FOLDER.contains(inside)
                && !NOT_KEPT.matcher(relative.getFileName().toString()).matches();
    }

    private void segments(String first, String last) throws IOException {
        Optional<String> segment = Optional.of(first);
        while (segment.isPresent()) {
            try {
                copy.file(CLUSTER + "/pg_wal/" + segment.get());
            } catch (NoSuchFileException e) {
                throw new StartRefused("launch.log-missing", segment.get());
            }
            segment = segment.get().equals(last) ? Optional.empty() : Optional.of(after(segment.get()));
        }
    }

    /** Segments of 16 MB: the last eight digits count to FF, then the eight before go up. */
    static String after(String segment) {
        long log = Long.parseLong(segment.substring(8, 16), 16);
        long part = Long.parseLong(segment.substring(16), 16) + 1;
        return "%s%08X%08X".formatted(segment.substring(0, 8), log + part / 256, part % 256);
    }

    private void write(String name, String text) throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        Files.write(target.resolve(CLUSTER).resolve(name), content);
        manifest.files()
                .put(
                        CLUSTER + "/" + name,
                        Sha256.copy(new ByteArrayInputStream(content), OutputStream.nullOutputStream()));
    }

    private void answer(String query) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute(query);
        }
    }
}
