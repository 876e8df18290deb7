package io.anju.evidence.seal;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leaf of a batch, with the fact as it stands now; {@code fact} is null when it is gone, {@code salt} when it was erased. */
record Leaf(
        UUID id,
        int batch,
        byte[] personal,
        byte[] commitment,
        byte @Nullable [] salt,
        @Nullable SealedFact fact) {

    static Leaf of(ResultSet row) throws SQLException {
        return new Leaf(
                row.getObject("sealed", UUID.class),
                row.getInt("batch"),
                row.getBytes("personal"),
                row.getBytes("commitment"),
                row.getBytes("salt"),
                row.getString("id") == null ? null : SealedFact.of(row));
    }

    boolean isErased() {
        return salt == null;
    }

    boolean unchanged() {
        return fact != null
                && MessageDigest.isEqual(commitment, fact.commitment(personal))
                && (salt == null ? fact.namesNobody() : MessageDigest.isEqual(personal, fact.personal(salt)));
    }
}
