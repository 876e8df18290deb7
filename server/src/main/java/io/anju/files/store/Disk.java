package io.anju.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** {@code <data>/files/<community>/<sha256>}, and beside it what others see: the cleaned picture and its thumbnail. */
final class Disk implements Shelf {

    private final Path root;

    Disk(Path data) {
        root = data.resolve("files");
    }

    Path path(UUID community, String sha256, Rendition rendition) {
        return root.resolve(community.toString()).resolve(rendition.nameOf(sha256));
    }

    @Override
    public boolean has(UUID community, String sha256, Rendition rendition) {
        return Files.exists(path(community, sha256, rendition));
    }

    @Override
    public Optional<Resource> read(UUID community, String sha256, Rendition rendition) {
        return Optional.<Resource>of(new FileSystemResource(path(community, sha256, rendition)))
                .filter(Resource::exists);
    }

    @Override
    public Optional<InputStream> stream(UUID community, String sha256, Rendition rendition) {
        var file = path(community, sha256, rendition);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when content and name have reached the disk. */
    @Override
    public void write(UUID community, String sha256, Rendition rendition, byte[] content) {
        var target = path(community, sha256, rendition);
        try {
            var folder = Files.createDirectories(root.resolve(community.toString()));
            var unnamed = Files.createTempFile(folder, "incoming", "");
            try {
                fill(unnamed, content);
                Files.move(unnamed, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unnamed);
            }
            sync(folder);
            sync(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(UUID community, String sha256) {
        try {
            for (var rendition : Rendition.values()) {
                Files.deleteIfExists(path(community, sha256, rendition));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
