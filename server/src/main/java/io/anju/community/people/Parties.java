package io.anju.community.people;

import io.anju.identity.Accounts;
import io.anju.identity.Directory;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the community in scope, as the ledger names them, and the accounts they sign in with. */
@Component
@Transactional
public class Parties {

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final Accounts accounts;
    private final Directory directory;

    Parties(JdbcClient sql, PhoneVault phones, Accounts accounts, Directory directory) {
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

    /** The party of an account, empty while the community knows none. */
    @Transactional(readOnly = true)
    public Optional<UUID> ofAccount(UUID account) {
        return sql.sql("select id from party where community = :community and account = :account order by id limit 1")
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** The party of an account, empty when that has no number to reach it by; one that the community does not know yet goes by the given name. */
    public Optional<UUID> of(UUID account, String name) {
        return ofAccount(account).or(() -> accounts.phoneOf(account).map(phone -> register(name, phone)));
    }

    UUID register(String name, String phone) {
        var community = Scope.current().requiredCommunity();
        var id = Ids.next();
        var account = accounts.withPhone(phone);
        sql.sql("""
                insert into party (community, id, name, phone_hash, phone_cipher, last_four_hash, account)
                values (:community, :id, :name, :hash, :cipher, :four, :account::uuid)
                """)
                .param("community", community)
                .param("id", id)
                .param("name", name)
                .param("hash", phones.hash(phone))
                .param("cipher", phones.encrypt(phone))
                .param("four", phones.lastFourHash(community, phone.substring(phone.length() - 4)))
                .param("account", account.orElse(null))
                .update();
        directory.addPhone(phone, community, id);
        account.ifPresent(known -> directory.addHome(known, community));
        return id;
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
