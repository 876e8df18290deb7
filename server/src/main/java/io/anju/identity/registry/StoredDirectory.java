package io.anju.identity.registry;

import io.anju.identity.Directory;
import io.anju.identity.PhoneVault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredDirectory implements Directory {

    private final JdbcClient sql;
    private final PhoneVault phones;

    StoredDirectory(JdbcClient sql, PhoneVault phones) {
        this.sql = sql;
        this.phones = phones;
    }

    @Override
    public void addHome(UUID account, UUID community) {
        add(account, "home", community);
    }

    @Override
    public void addHomes(Collection<UUID> accounts, UUID community) {
        sql.sql("""
                insert into directory (account, kind, community)
                select account, 'home', :community from unnest(:accounts::text[]::uuid[]) as told (account)
                on conflict do nothing
                """)
                .param(
                        "accounts",
                        accounts.stream().distinct().map(UUID::toString).toArray(String[]::new))
                .param("community", community)
                .update();
    }

    @Override
    public void addWork(UUID account, UUID community) {
        add(account, "work", community);
    }

    @Override
    public void addAsked(UUID account, UUID community) {
        add(account, "asked", community);
    }

    @Override
    public void addPhones(UUID community, Collection<HeldNumber> numbers) {
        sql.sql("""
                insert into directory_phone (phone_hash, community, party)
                select phone, :community, party from unnest(:phones::bytea[], :parties::text[]::uuid[]) as told (phone, party)
                on conflict do nothing
                """)
                .param("community", community)
                .param(
                        "phones",
                        numbers.stream()
                                .map(number -> phones.hash(number.phone()))
                                .toArray(byte[][]::new))
                .param(
                        "parties",
                        numbers.stream()
                                .map(number -> number.party().toString())
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public List<Listed> ofPhone(String phone) {
        return sql.sql("select community, party from directory_phone where phone_hash = :phone order by party")
                .param("phone", phones.hash(phone))
                .query((row, n) ->
                        new Listed(row.getObject("community", UUID.class), row.getObject("party", UUID.class)))
                .list();
    }

    @Override
    public List<UUID> asked(UUID account) {
        return communities(account, "asked");
    }

    @Override
    public List<UUID> homes(UUID account) {
        return communities(account, "home");
    }

    @Override
    public List<UUID> work(UUID account) {
        return communities(account, "work");
    }

    @Override
    public Map<UUID, List<UUID>> work(Collection<UUID> accounts) {
        var told = new LinkedHashMap<UUID, List<UUID>>();
        sql.sql("""
                select community, account from directory
                 where account = any (:accounts::text[]::uuid[]) and kind = 'work' order by community, account
                """)
                .param(
                        "accounts",
                        accounts.stream().distinct().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    told.computeIfAbsent(row.getObject("community", UUID.class), any -> new ArrayList<>())
                            .add(row.getObject("account", UUID.class));
                });
        return told;
    }

    private void add(UUID account, String kind, UUID community) {
        sql.sql("""
                insert into directory (account, kind, community) values (:account, :kind, :community)
                on conflict do nothing
                """)
                .param("account", account)
                .param("kind", kind)
                .param("community", community)
                .update();
    }

    private List<UUID> communities(UUID account, String kind) {
        return sql.sql("select community from directory where account = :account and kind = :kind order by community")
                .param("account", account)
                .param("kind", kind)
                .query((row, n) -> row.getObject("community", UUID.class))
                .list();
    }
}
