package io.anju.kernel.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
        try (var found = Files.walk(data.resolve(FOLDER))) {
            for (var path : found.sorted().toList()) {
                var name = data.relativize(path).toString();
                if (Files.isDirectory(path)) {
                    Files.createDirectories(backup.resolve(name));
                    manifest.folders().add(name);
                } else {
                    extend(name, Files.readAllLines(path));
                }
            }
        }
    }

    private void extend(String name, List<String> now) throws IOException {
        var target = backup.resolve(name);
        var copied = Files.exists(target) ? Files.readAllLines(target) : List.<String>of();
        int whole = wholeLines(copied, now);
        var meanwhile = now.subList(whole, now.size()).stream().filter(line -> line.contains("\"SEALING\""));
        var lines = Stream.concat(now.subList(0, whole).stream(), meanwhile).toList();
        var content = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        try (var output = Files.newOutputStream(target)) {
            var bytes = content.getBytes(StandardCharsets.UTF_8);
            manifest.files().put(name, Sha256.copy(new ByteArrayInputStream(bytes), output));
        }
    }

    /** The last line may have been copied while it was written. */
    private static int wholeLines(List<String> copied, List<String> now) {
        int last = copied.size() - 1;
        return last < 0 || copied.get(last).equals(now.get(last)) ? copied.size() : last;
    }
}
