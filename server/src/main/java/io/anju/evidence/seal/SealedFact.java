package io.anju.evidence.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the seal covers of a fact: everything, with the person and the detail in a salted part that can be forgotten. */
record SealedFact(UUID id, byte[] open, @Nullable String person, String detail) {

    static final String COLUMNS = """
            f.id, f.community, f.kind, f.version, f.subject, f.person, f.place, f.happened_at, f.learned_at, f.number,
            f.unit, f.outcome, f.source, f.corrects, f.detail::text as detail,
            array_to_string(array(select p.sha256 from fact_photo p
                                   where p.community = f.community and p.fact = f.id order by p.n), ',') as photos
            """;

    static SealedFact of(ResultSet row) throws SQLException {
        var open = Digest.ofTexts(
                row.getString("id"),
                row.getString("community"),
                row.getString("kind"),
                row.getString("version"),
                row.getString("subject"),
                row.getString("place"),
                instant(row, "happened_at"),
                instant(row, "learned_at"),
                row.getString("number"),
                row.getString("unit"),
                row.getString("outcome"),
                row.getString("source"),
                row.getString("corrects"),
                row.getString("photos"));
        return new SealedFact(row.getObject("id", UUID.class), open, row.getString("person"), row.getString("detail"));
    }

    byte[] personal(byte[] salt) {
        return Digest.of(salt, Digest.ofTexts(person, detail));
    }

    byte[] commitment(byte[] personal) {
        return Digest.of(open, personal);
    }

    boolean namesNobody() {
        return person == null && detail.equals("{}");
    }

    private static String instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }
}
