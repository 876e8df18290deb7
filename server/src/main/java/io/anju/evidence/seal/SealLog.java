package io.anju.evidence.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The second witness: a line per batch in {@code <data>/seals/<yyyy-mm>.jsonl}, on disk before the batch is committed
 * ({@code SEALING}), and another once it is ({@code SEALED}). Only the latter must be in the database.
 */
@Component
class SealLog {

    enum State {
        SEALING,
        SEALED
    }

    record Line(State state, UUID community, int n, int facts, String root, String signature, String publicKey) {

        boolean tellsOf(Batch batch) {
            return n == batch.n() && facts == batch.facts() && root.equals(text(batch.root()));
        }
    }

    private final Path folder;
    private final JsonMapper json;
    private final Clock clock;
    private final SealKey key;

    SealLog(@Value("${anju.data:data}") String data, JsonMapper json, Clock clock, SealKey key) {
        this.folder = Path.of(data).resolve("seals");
        this.json = json;
        this.clock = clock;
        this.key = key;
    }

    void append(State state, Batch batch) {
        var line = new Line(
                state,
                batch.community(),
                batch.n(),
                batch.facts(),
                text(batch.root()),
                text(batch.signature()),
                text(key.publicKey()));
        var file = folder.resolve(YearMonth.now(clock.withZone(ZoneOffset.UTC)) + ".jsonl");
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file,
                    json.writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Line> of(UUID community) {
        var lines = new ArrayList<Line>();
        if (Files.notExists(folder)) {
            return lines;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                Files.readAllLines(file).stream()
                        .map(line -> json.readValue(line, Line.class))
                        .filter(line -> line.community().equals(community))
                        .forEach(lines::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
