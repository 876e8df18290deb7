package io.anju.community.people;

import io.anju.community.Residents;
import io.anju.identity.Accounts;
import io.anju.identity.Directory;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredResidents implements Residents {

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final Accounts accounts;
    private final Directory directory;

    StoredResidents(JdbcClient sql, PhoneVault phones, Accounts accounts, Directory directory) {
        this.sql = sql;
        this.phones = phones;
        this.accounts = accounts;
        this.directory = directory;
    }

    @Override
    public List<Resident> of(UUID space, LocalDate day) {
        return sql.sql("""
                select distinct p.id, p.account, p.name, p.phone_cipher
                  from occupancy o join party p on p.community = o.community and p.id = o.party
                 where o.community = :community and o.space = :space and o.during @> :day::date
                 order by p.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("space", space)
                .param("day", day)
                .query((row, n) -> resident(row))
                .list();
    }

    @Override
    public Optional<Resident> find(UUID party) {
        return sql.sql("select id, account, name, phone_cipher from party where community = :community and id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", party)
                .query((row, n) -> resident(row))
                .optional();
    }

    @Override
    public Optional<Resident> as(UUID account, UUID space, LocalDate day) {
        return of(space, day).stream()
                .filter(resident -> account.equals(resident.account()))
                .findFirst();
    }

    @Override
    public UUID register(String name, String phone) {
        var community = Scope.current().requiredCommunity();
        var id = Ids.next();
        var account = accounts.ofPhone(phone);
        sql.sql("""
                insert into party (community, id, name, phone_hash, phone_cipher, last_four_hash, account)
                values (:community, :id, :name, :hash, :cipher, :four, :account)
                """)
                .param("community", community)
                .param("id", id)
                .param("name", name)
                .param("hash", phones.hash(phone))
                .param("cipher", phones.encrypt(phone))
                .param("four", phones.lastFourHash(community, phone.substring(phone.length() - 4)))
                .param("account", account)
                .update();
        directory.addHome(account, community);
        return id;
    }

    @Override
    public void settle(UUID party, UUID space, Relation relation, LocalDate from) {
        sql.sql("""
                insert into occupancy (community, id, party, space, relation, during)
                values (:community, :id, :party, :space, :relation, daterange(:from::date, null))
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", Ids.next())
                .param("party", party)
                .param("space", space)
                .param("relation", relation.name())
                .param("from", from)
                .update();
    }

    private Resident resident(ResultSet row) throws SQLException {
        return new Resident(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                PhoneVault.masked(phones.decrypt(row.getBytes("phone_cipher"))));
    }
}
