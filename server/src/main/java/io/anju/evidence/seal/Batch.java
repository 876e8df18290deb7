package io.anju.evidence.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** One sealed batch of a community, chained to the one before. The public key is for outsiders, who lack the key file. */
record Batch(UUID community, int n, int facts, byte[] previous, byte[] root, byte[] signature, byte[] publicKey) {

    static final byte[] BEFORE_THE_FIRST = new byte[32];

    static byte[] message(UUID community, int n, int facts, byte[] previous, byte[] root) {
        return ByteBuffer.allocate(2 * Long.BYTES + 2 * Integer.BYTES + previous.length + root.length)
                .putLong(community.getMostSignificantBits())
                .putLong(community.getLeastSignificantBits())
                .putInt(n)
                .putInt(facts)
                .put(previous)
                .put(root)
                .array();
    }

    static Batch of(ResultSet row) throws SQLException {
        return new Batch(
                row.getObject("community", UUID.class),
                row.getInt("n"),
                row.getInt("facts"),
                row.getBytes("previous"),
                row.getBytes("root"),
                row.getBytes("signature"),
                row.getBytes("public_key"));
    }

    boolean isSignedBy(SealKey key) {
        return MessageDigest.isEqual(publicKey, key.publicKey())
                && key.signed(message(community, n, facts, previous, root), signature);
    }

    boolean isRootOf(List<Leaf> leaves) {
        return leaves.size() == facts
                && facts > 0
                && MessageDigest.isEqual(
                        root, Digest.root(leaves.stream().map(Leaf::commitment).toList()));
    }
}
