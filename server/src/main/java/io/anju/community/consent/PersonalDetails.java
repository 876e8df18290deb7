package io.anju.community.consent;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.KeyFile;
import io.anju.kernel.Lockbox;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written down about people beyond name and phone: encrypted, and only under a consent to it (S16-007). */
@Service
@Transactional
public class PersonalDetails {

    /** One of them, as it was said. */
    public record Detail(UUID id, DetailField field, String value, Instant notedAt) {}

    /**
     * How far the file goes that somebody agreed to.
     *
     * @param agreed the fields under consents in force that are asked about here, the only ones that count
     */
    public record Completeness(int agreed, int noted) {}

    private final JdbcClient sql;
    private final Consents consents;
    private final AskedFields asked;
    private final Lockbox box;
    private final BusinessClock clock;

    PersonalDetails(JdbcClient sql, Consents consents, AskedFields asked, KeyFile keys, BusinessClock clock) {
        this.sql = sql;
        this.consents = consents;
        this.asked = asked;
        this.box = new Lockbox(keys, "personal-detail-1");
        this.clock = clock;
    }

    /** Replaces what was noted of the field. @throws Unacceptable without consent, or where nobody asks about it: then nothing is kept */
    public UUID note(UUID party, DetailField field, String value) {
        if (!field.takes(value)) {
            throw new Unacceptable("community.detail", "value");
        }
        if (!asked.here().contains(field)) {
            throw new Unacceptable("community.detail-field", "field");
        }
        var consent = consents.live(party, field.purpose())
                .orElseThrow(() -> new Unacceptable("community.no-consent", "field"));
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("""
                update personal_detail set ended_at = :now, value_cipher = null
                 where community = :community and party = :party and field = :field and ended_at is null
                """)
                .param("community", community())
                .param("party", party)
                .param("field", field.name())
                .param("now", now)
                .update();
        var id = Ids.next();
        sql.sql("""
                insert into personal_detail (community, id, party, consent, purpose, field, value_cipher, noted_at, noted_by)
                values (:community, :id, :party, :consent, :purpose, :field, :cipher, :now, :by)
                """)
                .param("community", community())
                .param("id", id)
                .param("party", party)
                .param("consent", consent)
                .param("purpose", field.purpose().name())
                .param("field", field.name())
                .param("cipher", box.lock(value.getBytes(StandardCharsets.UTF_8), id.toString()))
                .param("now", now)
                .param("by", Scope.current().actor().required())
                .update();
        return id;
    }

    /** What is noted of each of the parties; of whom nothing is noted is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Detail>> of(Collection<UUID> parties) {
        var noted = new HashMap<UUID, List<Detail>>();
        sql.sql("""
                select party, id, field, value_cipher, noted_at from personal_detail
                 where community = :community and party = any(:parties::text[]::uuid[]) and ended_at is null order by field
                """)
                .param("community", community())
                .param("parties", parties.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    noted.computeIfAbsent(row.getObject("party", UUID.class), party -> new ArrayList<>())
                            .add(detail(row));
                });
        return noted;
    }

    private Detail detail(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Detail(
                id,
                DetailField.valueOf(row.getString("field")),
                new String(box.unlock(row.getBytes("value_cipher"), id.toString()), StandardCharsets.UTF_8),
                row.getObject("noted_at", OffsetDateTime.class).toInstant());
    }

    /** How much of what is asked about, and somebody agreed to, is noted. */
    public static Completeness completeness(
            List<Consents.Consent> consents, List<Detail> details, Set<DetailField> asked) {
        int agreed = consents.stream()
                .filter(consent -> consent.withdrawnAt() == null)
                .mapToInt(consent -> (int) DetailField.under(consent.purpose()).stream()
                        .filter(asked::contains)
                        .count())
                .sum();
        int noted = (int) details.stream()
                .filter(detail -> asked.contains(detail.field()))
                .count();
        return new Completeness(agreed, noted);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
