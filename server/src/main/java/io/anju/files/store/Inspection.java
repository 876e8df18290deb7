package io.anju.files.store;

import io.anju.files.FileIntegrity;
import io.anju.files.store.StoredFiles.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Hashes the original and the pictures made of it anew. The original is compared with its name, the pictures with what was
 * noted when they were made; of those made before that was noted only the original is looked at.
 */
@Component
class Inspection implements FileIntegrity {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final StoredFiles files;
    private final Shelf shelf;

    Inspection(StoredFiles files, Shelf shelf) {
        this.files = files;
        this.shelf = shelf;
    }

    @Override
    public State of(UUID community, String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            return State.MISSING;
        }
        return files.renditions(new Content(community, sha256)).entrySet().stream()
                .map(made -> state(community, sha256, made.getKey(), made.getValue()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private State state(UUID community, String sha256, Rendition rendition, String expected) {
        return shelf.stream(community, sha256, rendition)
                .map(content -> hash(content).equals(expected) ? State.WHOLE : State.CHANGED)
                .orElse(State.MISSING);
    }

    private static String hash(InputStream content) {
        try (var read = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            read.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
