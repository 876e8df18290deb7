package io.anju.community.people;

import io.anju.community.find.PartyWords;
import io.anju.identity.Accounts;
import io.anju.identity.Directory;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the community in scope, as the ledger names them, and the accounts they sign in with. */
@Component
@Transactional
public class Parties {

    /**
     * Somebody by name and number.
     *
     * @param phone a mobile number; or a line of the fixed net as {@code 02160001234-801}, for whom nobody signs in
     */
    public record Person(String name, String phone) {

        boolean isMobile() {
            return PhoneVault.isMobile(phone);
        }

        String registeredBy() {
            return isMobile() ? "MOBILE" : "LANDLINE";
        }

        String lastFour() {
            var line = PhoneVault.line(phone);
            return line.substring(line.length() - END_DIGITS);
        }
    }

    private static final int END_DIGITS = 4;

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final Accounts accounts;
    private final Directory directory;
    private final PartyWords words;

    Parties(JdbcClient sql, PhoneVault phones, Accounts accounts, Directory directory, PartyWords words) {
        this.words = words;
        this.sql = sql;
        this.phones = phones;
        this.accounts = accounts;
        this.directory = directory;
    }

    /** The party of that name and number, registered when there is none. Its account follows when its holder signs in. */
    public UUID named(String name, String phone) {
        return sql.sql("""
                select id from party where community = :community and phone_hash = :phone and name = :name order by id limit 1
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("phone", phones.hash(phone))
                .param("name", name)
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional()
                .orElseGet(() -> register(name, phone));
    }

    /** The parties of many, each registered when there is none; all in sets. */
    public Map<Person, UUID> named(Collection<Person> people) {
        var wanted = List.copyOf(new LinkedHashSet<>(people));
        var found = find(wanted);
        var missing =
                wanted.stream().filter(person -> !found.containsKey(person)).toList();
        if (!missing.isEmpty()) {
            found.putAll(register(missing));
        }
        return found;
    }

    private Map<Person, UUID> find(List<Person> wanted) {
        var found = new HashMap<Person, UUID>();
        sql.sql("""
                select distinct on (w.n) w.n, p.id
                  from unnest(:names::text[], :phones::bytea[]) with ordinality as w (name, phone, n)
                  join party p on p.community = :community and p.phone_hash = w.phone and p.name = w.name
                 order by w.n, p.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("names", wanted.stream().map(Person::name).toArray(String[]::new))
                .param("phones", bytes(wanted, person -> phones.hash(person.phone())))
                .query(row -> {
                    found.put(wanted.get(row.getInt("n") - 1), row.getObject("id", UUID.class));
                });
        return found;
    }

    private Map<Person, UUID> register(List<Person> people) {
        var community = Scope.current().requiredCommunity();
        var ids = new LinkedHashMap<Person, UUID>();
        people.forEach(person -> ids.put(person, Ids.next()));
        var known = accounts.withPhones(
                people.stream().filter(Person::isMobile).map(Person::phone).toList());
        sql.sql("""
                insert into party (community, id, name, phone_hash, phone_cipher, last_four_hash, registered_by, account)
                select :community, id, name, hash, cipher, four, registered_by, nullif(account, '')::uuid
                  from unnest(:ids::text[]::uuid[], :names::text[], :hashes::bytea[], :ciphers::bytea[], :fours::bytea[],
                              :registeredBy::text[], :accounts::text[])
                       as told (id, name, hash, cipher, four, registered_by, account)
                """)
                .param("community", community)
                .param("ids", ids.values().stream().map(UUID::toString).toArray(String[]::new))
                .param("names", people.stream().map(Person::name).toArray(String[]::new))
                .param("hashes", bytes(people, person -> phones.hash(person.phone())))
                .param("ciphers", bytes(people, person -> phones.encrypt(person.phone())))
                .param("fours", bytes(people, person -> phones.lastFourHash(community, person.lastFour())))
                .param("registeredBy", people.stream().map(Person::registeredBy).toArray(String[]::new))
                .param(
                        "accounts",
                        people.stream()
                                .map(person -> Objects.toString(known.get(person.phone()), ""))
                                .toArray(String[]::new))
                .update();
        words.keep(ids.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue, one -> one.getKey().name())));
        directory.addPhones(
                community,
                ids.entrySet().stream()
                        .map(one -> new Directory.HeldNumber(
                                PhoneVault.line(one.getKey().phone()), one.getValue()))
                        .toList());
        directory.addHomes(known.values(), community);
        return ids;
    }

    private static <T> byte[][] bytes(List<T> rows, Function<T, byte[]> of) {
        return rows.stream().map(of).toArray(byte[][]::new);
    }

    /** The party of an account, empty while the community knows none. */
    @Transactional(readOnly = true)
    public Optional<UUID> ofAccount(UUID account) {
        return sql.sql("select id from party where community = :community and account = :account order by id limit 1")
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** Every party of an account: somebody may go by several names. */
    @Transactional(readOnly = true)
    public List<UUID> allOfAccount(UUID account) {
        return sql.sql("select id from party where community = :community and account = :account order by id")
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The party of an account, empty when that has no number to reach it by; one that the community does not know yet goes by the given name. */
    public Optional<UUID> of(UUID account, String name) {
        return ofAccount(account).or(() -> accounts.phoneOf(account).map(phone -> register(name, phone)));
    }

    UUID register(String name, String phone) {
        return register(List.of(new Person(name, phone))).values().iterator().next();
    }

    /** Gives a party its account when the number still is its own and nobody signs in for it yet. */
    boolean tie(UUID party, String phone, UUID account) {
        return sql.sql("""
                update party set account = :account
                 where community = :community and id = :id and phone_hash = :phone and account is null
                """)
                        .param("community", Scope.current().requiredCommunity())
                        .param("id", party)
                        .param("phone", phones.hash(phone))
                        .param("account", account)
                        .update()
                > 0;
    }
}
