package io.anju.kernel.backup;

import io.anju.kernel.postgres.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a backup holds: folders, files with their hashes, which key it needs, and in which bucket the files lie that are not in it.
 * Written last, with its length in its last line, so that an unfinished backup is never taken for one.
 */
record Manifest(KeyPrints key, Optional<String> bucket, SortedSet<String> folders, SortedMap<String, String> files) {

    private static final String NAME = "manifest";
    private static final String FIRST_LINE = "anju-backup 1";

    static Manifest empty(KeyPrints key, Optional<String> bucket) {
        return new Manifest(key, bucket, new TreeSet<>(), new TreeMap<>());
    }

    void write(Path backup) throws IOException {
        var lines = new ArrayList<>(List.of(FIRST_LINE));
        key.byName().forEach((name, print) -> lines.add("key " + print + " " + name));
        bucket.ifPresent(name -> lines.add("bucket - " + name));
        folders.forEach(folder -> lines.add("folder - " + folder));
        files.forEach((file, sha256) -> lines.add("file " + sha256 + " " + file));
        lines.add("end - " + lines.size());
        var unnamed = Files.write(backup.resolve("manifest.incoming"), lines);
        Files.move(unnamed, backup.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws StartRefused when the folder holds no finished backup */
    static Manifest read(Path backup) throws IOException {
        var file = backup.resolve(NAME);
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        if (lines.isEmpty()
                || !lines.getFirst().equals(FIRST_LINE)
                || !lines.getLast().equals("end - " + (lines.size() - 1))) {
            throw new StartRefused("launch.not-a-backup", backup);
        }
        var folders = new TreeSet<String>();
        var files = new TreeMap<String, String>();
        Map<String, String> keys = new TreeMap<>();
        Optional<String> bucket = Optional.empty();
        for (var line : lines.subList(1, lines.size() - 1)) {
            var parts = line.split(" ", 3);
            switch (parts[0]) {
                case "key" -> keys.put(parts[2], parts[1]);
                case "bucket" -> bucket = Optional.of(parts[2]);
                case "folder" -> folders.add(parts[2]);
                default -> files.put(parts[2], parts[1]);
            }
        }
        return new Manifest(new KeyPrints(keys), bucket, folders, files);
    }
}
