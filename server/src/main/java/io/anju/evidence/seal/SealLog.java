package io.anju.evidence.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The second witness: a line per batch in {@code <anju.seals>/<community>/<yyyy-mm>.jsonl}, on disk before the batch is
 * committed ({@code SEALING}), and another once it is ({@code SEALED}). Only the latter must be in the database. Several nodes
 * need a shared folder.
 */
@Component
class SealLog {

    enum State {
        SEALING,
        SEALED
    }

    record Line(State state, UUID community, int n, int facts, String root, String signature, String publicKey) {

        boolean tellsOf(Batch batch) {
            return community.equals(batch.community())
                    && n == batch.n()
                    && facts == batch.facts()
                    && root.equals(text(batch.root()))
                    && signature.equals(text(batch.signature()));
        }
    }

    private final Path folder;
    private final JsonMapper json;
    private final Clock clock;
    private final SealKey key;

    SealLog(@Value("${anju.seals:${anju.data:data}/seals}") Path folder, JsonMapper json, Clock clock, SealKey key) {
        this.folder = folder;
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
        var months = folder.resolve(batch.community().toString());
        var file = months.resolve(YearMonth.now(clock.withZone(ZoneOffset.UTC)) + ".jsonl");
        try {
            boolean named = Files.exists(file);
            Files.createDirectories(months);
            write(file, json.writeValueAsString(line) + "\n");
            if (!named) {
                sync(months);
                sync(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that a crash tore off ends where it is: the next one begins on its own. */
    private static void write(Path file, String line) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var last = ByteBuffer.allocate(1);
            boolean torn = channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
            var bytes = ByteBuffer.wrap(((torn ? "\n" : "") + line).getBytes(StandardCharsets.UTF_8));
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Line by line in the order of writing; what a crash or an intruder left unreadable tells of no batch and is passed over. */
    void read(UUID community, Consumer<Line> each) {
        months(community).forEach(file -> read(file, community, each));
    }

    /** The lines of the last two months that were written to. */
    void readLately(UUID community, Consumer<Line> each) {
        var months = months(community);
        months.subList(Math.max(0, months.size() - 2), months.size()).forEach(file -> read(file, community, each));
    }

    private void read(Path file, UUID community, Consumer<Line> each) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.flatMap(this::parsed)
                    .filter(line -> line.community().equals(community))
                    .forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Line> parsed(String text) {
        try {
            return Stream.of(json.readValue(text, Line.class));
        } catch (JacksonException e) {
            return Stream.empty();
        }
    }

    private List<Path> months(UUID community) {
        return children(folder.resolve(community.toString()));
    }

    /** Every community the log tells of. */
    List<UUID> communities() {
        return children(folder).stream()
                .map(path -> UUID.fromString(path.getFileName().toString()))
                .toList();
    }

    private static List<Path> children(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
