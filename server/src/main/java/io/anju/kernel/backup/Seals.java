package io.anju.kernel.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The log of sealed batches, brought into step with the copied database. A batch is announced in it (SEALING) before it is
 * committed and confirmed (SEALED) after, so all confirmations must be older than the database and all announcements newer.
 */
final class Seals {

    private static final String FOLDER = "seals";

    private final Path data;
    private final Path backup;
    private final Manifest manifest;

    Seals(Path data, Path backup, Manifest manifest) {
        this.data = data;
        this.backup = backup;
        this.manifest = manifest;
    }

    /** To be called after the database was copied; the log was copied before. */
    void announcedMeanwhile() throws IOException {
        if (Files.notExists(data.resolve(FOLDER))) {
            return;
        }
        try (var files = Files.list(data.resolve(FOLDER))) {
            for (var file : files.toList()) {
                extend(FOLDER + "/" + file.getFileName(), Files.readAllLines(file));
            }
        }
    }

    private void extend(String name, List<String> now) throws IOException {
        var target = backup.resolve(name);
        var lines = Files.exists(target) ? Files.readAllLines(target) : List.<String>of();
        var meanwhile = now.subList(lines.size(), now.size()).stream().filter(line -> line.contains("\"SEALING\""));
        var whole = java.util.stream.Stream.concat(lines.stream(), meanwhile).toList();
        Files.createDirectories(backup.resolve(FOLDER));
        manifest.folders().add(FOLDER);
        var content = whole.isEmpty() ? "" : String.join("\n", whole) + "\n";
        try (var output = Files.newOutputStream(target)) {
            var bytes = content.getBytes(StandardCharsets.UTF_8);
            manifest.files().put(name, Sha256.copy(new ByteArrayInputStream(bytes), output));
        }
    }
}
