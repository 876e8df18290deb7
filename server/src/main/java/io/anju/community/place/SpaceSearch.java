package io.anju.community.place;

import io.anju.community.Places;
import io.anju.community.Residents;
import io.anju.identity.PhoneVault;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a space by {@code 3-2-1102}, {@code 3 2 1102}, the beginning of it, a full or four-digit phone, or a name. */
@Component
@Transactional(readOnly = true)
public class SpaceSearch {

    private static final int MOST = 20;

    /** A space and who is there today. */
    public record Found(UUID space, String label, String spokenLabel, List<Residents.Resident> residents) {}

    private record Row(UUID id, String label, String spokenLabel) {}

    private final JdbcClient sql;
    private final Residents residents;
    private final PhoneVault phones;
    private final BusinessClock clock;
    private final CommunityZone zones;

    SpaceSearch(JdbcClient sql, Residents residents, PhoneVault phones, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.residents = residents;
        this.phones = phones;
        this.clock = clock;
        this.zones = zones;
    }

    /** Places of any kind by the beginning of their label, without who is there: for whoever only has to say where. */
    public List<Places.Place> places(String words) {
        var label = words.strip().replaceAll("[\\s－—]+", "-");
        return List.copyOf(sql.sql("""
                select id, kind, label, spoken_label from place
                 where community = :community and starts_with(label, :label)
                 order by (label = :label) desc, label limit :most
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("label", label)
                .param("most", MOST)
                .query(Places.Place.class)
                .list());
    }

    public List<Found> find(String words) {
        var community = Scope.current().requiredCommunity();
        var today = zones.dayHere(clock.instant());
        var label = words.strip().replaceAll("[\\s－—]+", "-");
        return sql
                .sql("""
                select id, label, spoken_label from place s
                 where s.community = :community and s.kind = 'SPACE'
                   and (starts_with(s.label, :label)
                        or exists (select from occupancy o join party p on p.community = o.community and p.id = o.party
                                    where o.community = s.community and o.space = s.id and o.during @> :today::date
                                      and (starts_with(p.name, :name) or p.phone_hash = :phone or p.last_four_hash = :four
                                           or exists (select from party_other_phone q
                                                       where q.community = p.community and q.party = p.id
                                                         and (q.phone_hash = :phone or q.last_four_hash = :four)))))
                 order by (s.label = :label) desc, s.label limit :most
                """)
                .param("community", community)
                .param("label", label)
                .param("name", words.strip())
                .param("phone", phones.hash(words.strip()))
                .param("four", phones.lastFourHash(community, words.strip()))
                .param("today", today)
                .param("most", MOST)
                .query((row, n) ->
                        new Row(row.getObject("id", UUID.class), row.getString("label"), row.getString("spoken_label")))
                .list()
                .stream()
                .map(row -> new Found(row.id(), row.label(), row.spokenLabel(), residents.of(row.id(), today)))
                .toList();
    }
}
