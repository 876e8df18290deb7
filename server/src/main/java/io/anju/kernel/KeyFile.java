package io.anju.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * The secrets of an installation, one {@code name=base64} a line, readable by the owner only (0600). The file lies outside
 * the data folder and is never in a backup: without it nothing encrypted can be read and no seal can be signed.
 */
public final class KeyFile {

    private static final int SECRET_BYTES = 32;

    private final Path file;
    private final Map<String, byte[]> secrets = new HashMap<>();

    public KeyFile(Path file) {
        this.file = file;
        try {
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            for (var line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                secrets.put(line.substring(0, equals), Base64.getDecoder().decode(line.substring(equals + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The 32 bytes of that name, made and kept on first use. */
    public synchronized byte[] secret(String name) {
        return secrets.computeIfAbsent(name, this::make).clone();
    }

    private byte[] make(String name) {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        var line = name + "=" + Base64.getEncoder().encodeToString(secret) + System.lineSeparator();
        try {
            Files.writeString(file, line, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secret;
    }
}
