package io.anju.community.find;

import io.anju.community.Places;
import io.anju.community.Residents.Relation;
import io.anju.identity.PhoneVault;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a space by {@code 3-2-1102}, {@code 3 2 1102} or the beginning of it, by a phone or its last four digits, and by the
 * beginning of a name, of its pinyin or of its initials. Each way is a range or a value of an index and stops at the first 20.
 */
@Component
@Transactional(readOnly = true)
public class SpaceSearch {

    private static final int MOST = 20;

    /** Somebody who belongs to a space, and as what: the strongest where it is more than one thing. */
    public record Dweller(UUID party, String name, String maskedPhone, Relation relation) {}

    /** A space and who is there today, whom the words are about first, then owners, tenants and others. */
    public record Found(UUID space, String label, String spokenLabel, List<Dweller> residents) {}

    private record Row(UUID id, String label, String spokenLabel, Set<UUID> parties) {}

    private record Tied(UUID space, Dweller dweller) {}

    /** Only whoever is tied to a space today counts for the 20; the words' order keeps the planner on the index. */
    static final String FIND = """
            with found (space, party) as (
                (select s.id, null::uuid from place s
                  where s.community = :community and s.kind = 'SPACE'
                    and s.label collate "C" >= :label and s.label collate "C" < :labelEnd
                  order by s.label collate "C" limit :most)
                union all
                (select o.space, o.party
                   from party_word w join occupancy o on o.community = w.community and o.party = w.party
                  where w.community = :community and w.word >= :word and w.word < :wordEnd and o.during @> :today::date
                  order by w.word limit :most)
                union all
                (select o.space, o.party
                   from party p join occupancy o on o.community = p.community and o.party = p.id
                  where p.community = :community and p.phone_hash = :phone::bytea and o.during @> :today::date limit :most)
                union all
                (select o.space, o.party
                   from party p join occupancy o on o.community = p.community and o.party = p.id
                  where p.community = :community and p.last_four_hash = :four::bytea and o.during @> :today::date limit :most)
                union all
                (select o.space, o.party
                   from party_contact q join occupancy o on o.community = q.community and o.party = q.party
                  where q.community = :community and q.found_hash = :phone::bytea and q.ended_at is null and o.during @> :today::date
                  limit :most)
                union all
                (select o.space, o.party
                   from party_contact q join occupancy o on o.community = q.community and o.party = q.party
                  where q.community = :community and q.last_four_hash = :four::bytea and q.ended_at is null and o.during @> :today::date
                  limit :most))
            select s.id, s.label, s.spoken_label, array_remove(array_agg(distinct f.party), null) as parties
              from found f join place s on s.community = :community and s.id = f.space
             group by s.id, s.label, s.spoken_label
             order by (s.label = :label) desc, s.label collate natural_order limit :most
            """;

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final BusinessClock clock;
    private final CommunityZone zones;

    SpaceSearch(JdbcClient sql, PhoneVault phones, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.phones = phones;
        this.clock = clock;
        this.zones = zones;
    }

    /** Places of any kind by the beginning of their label, without who is there: for whoever only has to say where. */
    public List<Places.Place> places(String words) {
        var community = Scope.current().requiredCommunity();
        var typed = Typed.of(words, community, phones);
        if (typed.isNothing()) {
            return List.of();
        }
        return List.copyOf(sql.sql("""
                select id, kind, label, spoken_label from place
                 where community = :community and label collate "C" >= :label and label collate "C" < :labelEnd
                 order by (label = :label) desc, label collate "C" limit :most
                """)
                .param("community", community)
                .param("label", typed.label())
                .param("labelEnd", typed.labelEnd())
                .param("most", MOST)
                .query(Places.Place.class)
                .list());
    }

    public List<Found> find(String words) {
        var typed = Typed.of(words, Scope.current().requiredCommunity(), phones);
        if (typed.isNothing()) {
            return List.of();
        }
        var today = zones.dayHere(clock.instant());
        var rows = rows(typed, today);
        var residents = rows.isEmpty() ? Map.<UUID, List<Dweller>>of() : residents(rows, today);
        return rows.stream()
                .map(row -> new Found(
                        row.id(),
                        row.label(),
                        row.spokenLabel(),
                        meantFirst(residents.getOrDefault(row.id(), List.of()), row.parties())))
                .toList();
    }

    private List<Row> rows(Typed typed, LocalDate today) {
        return sql.sql(FIND)
                .param("community", Scope.current().requiredCommunity())
                .param("label", typed.label())
                .param("labelEnd", typed.labelEnd())
                .param("word", typed.word())
                .param("wordEnd", typed.wordEnd())
                .param("phone", typed.phone())
                .param("four", typed.lastFour())
                .param("today", today)
                .param("most", MOST)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getString("spoken_label"),
                        Arrays.stream((UUID[]) row.getArray("parties").getArray())
                                .collect(Collectors.toSet())))
                .list();
    }

    private Map<UUID, List<Dweller>> residents(List<Row> rows, LocalDate today) {
        return sql
                .sql("""
                select tie.space, p.id, p.name, p.phone_cipher,
                       (array['OWNER', 'TENANT', 'HOUSEHOLD'])[tie.rank] as relation
                  from (select space, party, min(array_position(array['OWNER', 'TENANT', 'HOUSEHOLD'], relation)) as rank
                          from occupancy
                         where community = :community and space in (:spaces) and during @> :today::date
                         group by space, party) tie
                  join party p on p.community = :community and p.id = tie.party
                 order by tie.rank, p.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("spaces", rows.stream().map(Row::id).toList())
                .param("today", today)
                .query((row, n) -> new Tied(
                        row.getObject("space", UUID.class),
                        new Dweller(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                PhoneVault.masked(phones.decrypt(row.getBytes("phone_cipher"))),
                                Relation.valueOf(row.getString("relation")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Tied::space, LinkedHashMap::new, Collectors.mapping(Tied::dweller, Collectors.toList())));
    }

    private static List<Dweller> meantFirst(List<Dweller> residents, Set<UUID> meant) {
        return Stream.concat(
                        residents.stream().filter(one -> meant.contains(one.party())),
                        residents.stream().filter(one -> !meant.contains(one.party())))
                .toList();
    }
}
