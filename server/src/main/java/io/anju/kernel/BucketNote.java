package io.anju.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in a data folder in which object store its files lie, so that whoever copies the folder knows what is not in it. */
public final class BucketNote {

    /** The note's name in the data folder. */
    public static final String NAME = "files-bucket";

    private BucketNote() {}

    /** @param bucket null where files lie in the folder itself */
    public static void keep(Path data, @Nullable String bucket) {
        try {
            if (bucket == null) {
                Files.deleteIfExists(data.resolve(NAME));
            } else {
                Files.createDirectories(data);
                Files.writeString(data.resolve(NAME), bucket);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<String> in(Path data) throws IOException {
        var note = data.resolve(NAME);
        return Files.exists(note) ? Optional.of(Files.readString(note)) : Optional.empty();
    }
}
