package io.anju.evidence.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SHA-256 over parts whose lengths are told, so that no two lists of parts read the same. */
final class Digest {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Digest() {}

    static byte[] ofTexts(@Nullable String... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            var text = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            int length = part == null ? -1 : text.length;
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            bytes.writeBytes(text);
        }
        return of(bytes.toByteArray());
    }

    static byte[] of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The Merkle root; leaves and nodes are told apart, an odd node moves up unchanged. */
    static byte[] root(List<byte[]> leaves) {
        var level = leaves.stream().map(leaf -> of(LEAF, leaf)).toList();
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? of(NODE, level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.getFirst();
    }
}
