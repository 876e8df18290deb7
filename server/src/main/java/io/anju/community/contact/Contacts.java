package io.anju.community.contact;

import io.anju.community.Residents;
import io.anju.identity.PhoneVault;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ways to reach people: the number of the register and whatever else they gave. Kept encrypted, shown masked. */
@Service
@Transactional
public class Contacts {

    /**
     * One way beside the registered number.
     *
     * @param masked what lists show, {@code 138****5678}
     */
    public record Contact(UUID id, ContactKind kind, String note, String masked) {}

    private record Kept(UUID id, UUID party, ContactKind kind, String note, ContactSeal.Key key, byte[] cipher) {}

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final Residents residents;
    private final ContactSeal seal;
    private final BusinessClock clock;

    Contacts(JdbcClient sql, PhoneVault phones, Residents residents, ContactSeal seal, BusinessClock clock) {
        this.sql = sql;
        this.phones = phones;
        this.residents = residents;
        this.seal = seal;
        this.clock = clock;
    }

    /** The ways to reach each of the parties; who has none is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Contact>> of(Collection<UUID> parties) {
        var ways = new HashMap<UUID, List<Contact>>();
        kept(parties)
                .forEach(one -> ways.computeIfAbsent(one.party(), party -> new ArrayList<>())
                        .add(new Contact(
                                one.id(), one.kind(), one.note(), one.kind().masked(unlock(one)))));
        return ways;
    }

    /**
     * Adds a way to reach somebody.
     *
     * @param note whose it is or when to use it; may be empty
     * @throws Unacceptable when it does not look like what it is said to be
     */
    public UUID add(UUID party, ContactKind kind, String value, String note) {
        requireParty(party);
        if (!kind.takes(value)) {
            throw new Unacceptable("community.contact", "value");
        }
        var id = Ids.next();
        sql.sql("""
                insert into party_contact
                       (community, id, party, kind, note, value_hash, value_cipher, found_hash, last_four_hash, added_at, added_by)
                values (:community, :id, :party, :kind, :note, :hash, :cipher, :found, :four::bytea, :now, :by)
                """)
                .param("community", community())
                .param("id", id)
                .param("party", party)
                .param("kind", kind.name())
                .param("note", note)
                .param("hash", seal.hash(kind, value))
                .param("cipher", seal.seal(id, value))
                .param("found", seal.foundHash(kind, value))
                .param("four", seal.lastFourHash(community(), kind, value))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().actor().required())
                .update();
        return id;
    }

    /** @throws NotFound when it is not the party's, or ended already */
    public void end(UUID party, UUID contact) {
        int ended = sql.sql("""
                update party_contact set ended_at = :now
                 where community = :community and id = :id and party = :party and ended_at is null
                """)
                .param("community", community())
                .param("id", contact)
                .param("party", party)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (ended == 0) {
            throw new NotFound("community.no-such-contact");
        }
    }

    /** The whole of it: the registered number when no contact is named. @throws Unacceptable when that is not the party's */
    String value(UUID party, @Nullable UUID contact) {
        return contact == null ? registered(party) : unlock(required(party, contact));
    }

    /** The same, if it can be dialled. */
    String number(UUID party, @Nullable UUID contact) {
        if (contact == null) {
            return PhoneVault.line(registered(party));
        }
        var kept = required(party, contact);
        if (!kept.kind().rings()) {
            throw new Unacceptable("community.not-a-number", "contact");
        }
        return PhoneVault.line(unlock(kept));
    }

    private Kept required(UUID party, UUID contact) {
        requireParty(party);
        return kept(List.of(party)).stream()
                .filter(one -> one.id().equals(contact))
                .findFirst()
                .orElseThrow(() -> new Unacceptable("community.no-such-contact", "contact"));
    }

    private void requireParty(UUID party) {
        if (residents.find(party).isEmpty()) {
            throw new NotFound("community.no-such-person");
        }
    }

    private String registered(UUID party) {
        return sql.sql("select phone_cipher from party where community = :community and id = :id")
                .param("community", community())
                .param("id", party)
                .query((row, n) -> phones.decrypt(row.getBytes("phone_cipher")))
                .optional()
                .orElseThrow(() -> new NotFound("community.no-such-person"));
    }

    private List<Kept> kept(Collection<UUID> parties) {
        return sql.sql("""
                select id, party, kind, note, sealed_with, value_cipher from party_contact
                 where community = :community and party = any(:parties::text[]::uuid[]) and ended_at is null order by id
                """)
                .param("community", community())
                .param("parties", parties.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getObject("party", UUID.class),
                        ContactKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        ContactSeal.Key.valueOf(row.getString("sealed_with")),
                        row.getBytes("value_cipher")))
                .list();
    }

    private String unlock(Kept kept) {
        return seal.open(kept.id(), kept.key(), kept.cipher());
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
