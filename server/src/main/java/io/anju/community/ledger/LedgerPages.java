package io.anju.community.ledger;

import io.anju.community.Residents.Relation;
import io.anju.community.find.SpaceSearch;
import io.anju.identity.PhoneVault;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The homes of the community in scope, with whoever is tied to each today. */
@Component
@Transactional(readOnly = true)
public class LedgerPages {

    private static final int SHOWN = 100;

    /** Somebody at a home. */
    public record Holder(String name, String maskedPhone, Relation relation) {}

    /** A home and its people: owners first, then tenants, then the household. */
    public record Home(UUID space, String label, String spokenLabel, List<Holder> people) {}

    private record Space(UUID id, String label, String spokenLabel) {}

    private record Tied(UUID space, Holder holder) {}

    private final JdbcClient sql;
    private final SpaceSearch search;
    private final PhoneVault phones;
    private final BusinessClock clock;
    private final CommunityZone zones;

    LedgerPages(JdbcClient sql, SpaceSearch search, PhoneVault phones, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.search = search;
        this.phones = phones;
        this.clock = clock;
        this.zones = zones;
    }

    /** How many homes there are. */
    public int count() {
        return sql.sql("select count(*) from place where community = :community and kind = 'SPACE'")
                .param("community", Scope.current().requiredCommunity())
                .query(Integer.class)
                .single();
    }

    /** At most 100 after the given label, in the order people count. */
    public List<Home> after(@Nullable String label) {
        return withPeople(sql.sql("""
                select id, label, spoken_label from place
                 where community = :community and kind = 'SPACE' and label collate natural_order > :after
                 order by label collate natural_order limit :shown
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("after", label == null ? "" : label)
                .param("shown", SHOWN)
                .query((row, n) -> new Space(
                        row.getObject("id", UUID.class), row.getString("label"), row.getString("spoken_label")))
                .list());
    }

    /** Those that the desk's search finds. */
    public List<Home> find(String words) {
        return withPeople(search.find(words).stream()
                .map(found -> new Space(found.space(), found.label(), found.spokenLabel()))
                .toList());
    }

    private List<Home> withPeople(List<Space> spaces) {
        var people = spaces.isEmpty() ? Map.<UUID, List<Holder>>of() : people(spaces);
        return spaces.stream()
                .map(space -> new Home(
                        space.id(), space.label(), space.spokenLabel(), people.getOrDefault(space.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Holder>> people(List<Space> spaces) {
        return sql
                .sql("""
                select o.space, p.name, p.phone_cipher, o.relation
                  from occupancy o join party p on p.community = o.community and p.id = o.party
                 where o.community = :community and o.space in (:spaces) and o.during @> :today::date
                 order by array_position(array['OWNER', 'TENANT', 'HOUSEHOLD'], o.relation), o.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("spaces", spaces.stream().map(Space::id).toList())
                .param("today", zones.dayHere(clock.instant()))
                .query((row, n) -> new Tied(
                        row.getObject("space", UUID.class),
                        new Holder(
                                row.getString("name"),
                                PhoneVault.masked(phones.decrypt(row.getBytes("phone_cipher"))),
                                Relation.valueOf(row.getString("relation")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Tied::space, Collectors.mapping(Tied::holder, Collectors.toList())));
    }
}
