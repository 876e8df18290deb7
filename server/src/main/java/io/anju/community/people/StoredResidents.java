package io.anju.community.people;

import io.anju.community.Places;
import io.anju.community.Places.Place;
import io.anju.community.Residents;
import io.anju.community.Right;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredResidents implements Residents {

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final Parties parties;
    private final Ties ties;

    StoredResidents(JdbcClient sql, PhoneVault phones, Parties parties, Ties ties) {
        this.sql = sql;
        this.phones = phones;
        this.parties = parties;
        this.ties = ties;
    }

    @Override
    public List<Resident> of(UUID space, LocalDate day) {
        return of(Set.of(space), day).getOrDefault(space, List.of());
    }

    @Override
    public Map<UUID, List<Resident>> of(Set<UUID> spaces, LocalDate day) {
        var found = new HashMap<UUID, List<Resident>>();
        sql.sql("""
                select distinct o.space, p.id, p.account, p.name, p.phone_cipher
                  from occupancy o join party p on p.community = o.community and p.id = o.party
                 where o.community = :community and o.space = any (:spaces::text[]::uuid[]) and o.during @> :day::date
                 order by p.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("spaces", ids(spaces))
                .param("day", day)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("space", UUID.class), any -> new ArrayList<>())
                            .add(resident(row));
                });
        return found;
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
    public Map<UUID, Resident> among(Set<UUID> parties) {
        return sql
                .sql("""
                select id, account, name, phone_cipher from party
                 where community = :community and id = any (:parties::text[]::uuid[])
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("parties", ids(parties))
                .query((row, n) -> resident(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Resident::party, Function.identity()));
    }

    @Override
    public Map<UUID, List<Place>> homesOf(Set<UUID> parties, LocalDate day) {
        Map<UUID, List<Place>> homes = new HashMap<>();
        sql.sql("""
                select o.party, s.id, s.kind, s.label, s.spoken_label
                  from (select distinct party, space from occupancy
                         where community = :community and party = any (:parties::text[]::uuid[]) and during @> :day::date) o
                  join place s on s.community = :community and s.id = o.space
                 order by s.label collate natural_order
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("parties", ids(parties))
                .param("day", day)
                .query(row -> {
                    homes.computeIfAbsent(row.getObject("party", UUID.class), party -> new ArrayList<>())
                            .add(new Place(
                                    row.getObject("id", UUID.class),
                                    Places.Kind.valueOf(row.getString("kind")),
                                    row.getString("label"),
                                    row.getString("spoken_label")));
                });
        return homes;
    }

    private static String[] ids(Set<UUID> which) {
        return which.stream().map(UUID::toString).toArray(String[]::new);
    }

    @Override
    public List<UUID> spacesOf(UUID party, LocalDate day) {
        return List.copyOf(sql.sql("""
                select s.id from place s
                 where s.community = :community
                   and exists (select from occupancy o where o.community = s.community and o.space = s.id
                                  and o.party = :party and o.during @> :day::date)
                 order by s.label collate natural_order
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("party", party)
                .param("day", day)
                .query(UUID.class)
                .list());
    }

    @Override
    public Set<UUID> partiesOf(UUID account, LocalDate day) {
        return Set.copyOf(sql.sql("""
                select p.id from party p
                 where p.community = :community and p.account = :account
                   and exists (select from occupancy o where o.community = p.community and o.party = p.id
                                  and o.during @> :day::date)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .param("day", day)
                .query(UUID.class)
                .list());
    }

    @Override
    public Optional<Resident> as(UUID account, UUID space, LocalDate day) {
        return of(space, day).stream()
                .filter(resident -> account.equals(resident.account()))
                .findFirst();
    }

    @Override
    public boolean may(UUID account, UUID space, Right right, LocalDate day) {
        return ties.of(account, space, day)
                .filter(tie -> tie.rights().contains(right))
                .isPresent();
    }

    @Override
    public UUID register(String name, String phone) {
        return parties.register(name, phone);
    }

    @Override
    public void settle(UUID party, UUID space, Relation relation, LocalDate from) {
        ties.keep(Tie.of(Ids.next(), party, space, relation, from, null), Tie.Source.LEDGER);
    }

    private Resident resident(ResultSet row) throws SQLException {
        return new Resident(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                PhoneVault.masked(phones.decrypt(row.getBytes("phone_cipher"))));
    }
}
