package io.anju.kernel.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of contents. */
final class Sha256 {

    private static final int CHUNK = 1 << 16;

    private Sha256() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** Copies and hashes in one go. */
    static String copy(InputStream from, OutputStream to) throws IOException {
        var digest = begin();
        var chunk = new byte[CHUNK];
        for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
            digest.update(chunk, 0, read);
            to.write(chunk, 0, read);
        }
        return text(digest.digest());
    }
}
