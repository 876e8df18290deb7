package io.anju.kernel.backup;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Copies from a living folder, file by file to the disk, and writes into the manifest what it copied. */
final class TreeCopy {

    private final Path from;
    private final Path to;
    private final Manifest manifest;

    TreeCopy(Path from, Path to, Manifest manifest) {
        this.from = from;
        this.to = to;
        this.manifest = manifest;
    }

    /** Every wanted file and folder below that folder that is not copied yet; what vanishes meanwhile was not needed. */
    void tree(String name, Predicate<Path> wanted) throws IOException {
        if (Files.notExists(from.resolve(name))) {
            return;
        }
        Files.walkFileTree(from.resolve(name), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!wanted.test(from.relativize(folder))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                var copied = from.relativize(folder).toString();
                Files.createDirectories(to.resolve(copied));
                manifest.folders().add(copied);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (wanted.test(from.relativize(file))) {
                    fileUnlessCopied(from.relativize(file).toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void fileUnlessCopied(String name) throws IOException {
        if (manifest.files().containsKey(name)) {
            return;
        }
        try {
            file(name);
        } catch (NoSuchFileException vanished) {
            Files.deleteIfExists(to.resolve(name));
        }
    }

    /** @throws NoSuchFileException when it is not there */
    void file(String name) throws IOException {
        try (var input = Files.newInputStream(from.resolve(name));
                var channel = FileChannel.open(
                        to.resolve(name),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            manifest.files().put(name, Sha256.copy(input, Channels.newOutputStream(channel)));
            channel.force(true);
        }
    }
}
