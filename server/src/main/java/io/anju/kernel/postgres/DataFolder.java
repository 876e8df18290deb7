package io.anju.kernel.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of an installation, held by one process at a time. The hold is the operating system's lock on a file, so it
 * ends with the process however that ends.
 */
public final class DataFolder implements AutoCloseable {

    /** A process loses its lock when it closes any channel to the file, so it must not open a second one. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws StartRefused when another process holds the folder, or just begins to; this process too */
    public static DataFolder hold(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        if (!HELD_HERE.add(path)) {
            throw new StartRefused(
                    "launch.data-in-use", path, ProcessHandle.current().pid());
        }
        try {
            return new DataFolder(path, locked(path));
        } catch (IOException e) {
            HELD_HERE.remove(path);
            throw new UncheckedIOException(e);
        } catch (StartRefused inUse) {
            HELD_HERE.remove(path);
            throw inUse;
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        Files.createDirectories(path);
        var channel = FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StartRefused(
                    "launch.data-in-use",
                    path,
                    Files.readString(path.resolve("lock")).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    /** Whether some process holds the folder now. */
    public static boolean isHeld(Path folder) {
        if (Files.notExists(folder.resolve("lock"))) {
            return false;
        }
        try {
            hold(folder).close();
            return false;
        } catch (StartRefused inUse) {
            return true;
        }
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
            HELD_HERE.remove(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
