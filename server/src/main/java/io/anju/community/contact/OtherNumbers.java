package io.anju.community.contact;

import io.anju.identity.PhoneVault;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of many beside the registered ones, as a ledger has them: written and read in sets. */
@Component
@Transactional
public class OtherNumbers {

    /**
     * Another number of a party.
     *
     * @param phone a mobile number; or a line of the fixed net as {@code 02160001234-801}
     */
    public record OtherNumber(UUID party, String phone) {

        ContactKind kind() {
            return PhoneVault.isMobile(phone) ? ContactKind.MOBILE : ContactKind.LANDLINE;
        }
    }

    /** What {@link #masked} reads, for a row {@code q} of party_contact. */
    public static final String SEALED = "concat_ws('/', q.id, q.sealed_with, encode(q.value_cipher, 'hex'))";

    private final JdbcClient sql;
    private final ContactSeal seal;
    private final BusinessClock clock;

    OtherNumbers(JdbcClient sql, ContactSeal seal, BusinessClock clock) {
        this.sql = sql;
        this.seal = seal;
        this.clock = clock;
    }

    /** Numbers by which parties can be reached too, besides their own; those that are there are not added again. */
    public void add(List<OtherNumber> numbers) {
        var community = Scope.current().requiredCommunity();
        var ids = Stream.generate(Ids::next).limit(numbers.size()).toList();
        sql.sql("""
                insert into party_contact
                       (community, id, party, kind, note, value_hash, value_cipher, found_hash, last_four_hash, added_at, added_by)
                select :community, id, party, kind, '', hash, cipher, found, four, :now, :by::uuid
                  from unnest(:ids::text[]::uuid[], :parties::text[]::uuid[], :kinds::text[], :hashes::bytea[], :ciphers::bytea[],
                              :founds::bytea[], :fours::bytea[])
                       as told (id, party, kind, hash, cipher, found, four)
                on conflict do nothing
                """)
                .param("community", community)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param(
                        "parties",
                        numbers.stream()
                                .map(number -> number.party().toString())
                                .toArray(String[]::new))
                .param(
                        "kinds",
                        numbers.stream().map(number -> number.kind().name()).toArray(String[]::new))
                .param("hashes", bytes(numbers, number -> seal.hash(number.kind(), number.phone())))
                .param("founds", bytes(numbers, number -> seal.foundHash(number.kind(), number.phone())))
                .param("ciphers", sealed(ids, numbers))
                .param("fours", bytes(numbers, number -> seal.lastFourHash(community, number.kind(), number.phone())))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().actor().account())
                .update();
    }

    /** The number with its middle hidden. */
    public String masked(String sealed) {
        var parts = sealed.split("/", 3);
        var number = seal.open(
                UUID.fromString(parts[0]),
                ContactSeal.Key.valueOf(parts[1]),
                HexFormat.of().parseHex(parts[2]));
        return PhoneVault.masked(number);
    }

    private byte[][] sealed(List<UUID> ids, List<OtherNumber> numbers) {
        var ciphers = new byte[ids.size()][];
        for (int n = 0; n < ciphers.length; n++) {
            ciphers[n] = seal.seal(ids.get(n), numbers.get(n).phone());
        }
        return ciphers;
    }

    private static byte[][] bytes(List<OtherNumber> numbers, Function<OtherNumber, byte @Nullable []> of) {
        return numbers.stream().map(of).toArray(byte[][]::new);
    }
}
