package io.anju.kernel.database;

import io.anju.kernel.HealthCheck;
import io.anju.kernel.HealthFinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says on the health page how much room is left where the data folder lies: a full disk stops database and files alike. */
@Component
class DiskRoom implements HealthCheck {

    private static final long GIGABYTE = 1_000_000_000;

    /** The database needs room for its log before it can free any. */
    static final long TOO_LITTLE = GIGABYTE;

    /** Some days of photos in a large community. */
    static final long GETTING_LITTLE = 5 * GIGABYTE;

    private final Path data;

    DiskRoom(DatabaseProperties properties) {
        this.data = Path.of(properties.data()).toAbsolutePath();
    }

    @Override
    public String name() {
        return "kernel.disk";
    }

    @Override
    public List<HealthFinding> findings() {
        try {
            return List.of(of(Files.getFileStore(data).getUsableSpace()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HealthFinding of(long free) {
        var gigabytes = "%.1f".formatted((double) free / GIGABYTE);
        if (free < TOO_LITTLE) {
            return HealthFinding.act("kernel.disk-full", null, gigabytes);
        }
        return free < GETTING_LITTLE
                ? HealthFinding.watch("kernel.disk-filling", null, gigabytes)
                : HealthFinding.good("kernel.disk-room", gigabytes);
    }
}
