package io.anju.community.room;

import io.anju.community.Residents.Relation;
import io.anju.community.people.Share;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a room, who did, and what else the same people have here. */
@Component
@Transactional(readOnly = true)
class RoomPeople {

    private static final int EARLIER = 20;

    private static final String TIED = """
            select o.id, o.party, p.name, p.phone_cipher, p.account is not null as bound, o.relation,
                   o.share_part, o.share_whole, lower(o.during) as since, upper(o.during) as until
              from occupancy o join party p on p.community = o.community and p.id = o.party
             where o.community = :community and o.space = :space
            """;

    /**
     * Somebody tied to the room.
     *
     * @param bound whether somebody signs in with the number
     * @param until the first day without them, or null
     */
    record Tied(
            UUID tie,
            UUID party,
            String name,
            String maskedPhone,
            boolean bound,
            Relation relation,
            @Nullable String share,
            LocalDate from,
            @Nullable LocalDate until) {}

    private record Other(UUID party, RoomFile.Elsewhere where) {}

    private final JdbcClient sql;
    private final PhoneVault phones;

    RoomPeople(JdbcClient sql, PhoneVault phones) {
        this.sql = sql;
        this.phones = phones;
    }

    /** Everybody tied to it on the day or later: owners first, then tenants, then the household. */
    List<Tied> at(UUID space, LocalDate day) {
        return sql.sql(TIED + """
                   and o.ended_at is null and (upper(o.during) is null or upper(o.during) > :day)
                 order by array_position(array['OWNER', 'TENANT', 'HOUSEHOLD'], o.relation), o.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("space", space)
                .param("day", day)
                .query((row, n) -> tied(row))
                .list();
    }

    /** The last who belonged to it at some time and do no longer, newest first. */
    List<Tied> before(UUID space, LocalDate day) {
        return sql.sql(TIED + """
                   and upper(o.during) <= :day
                 order by upper(o.during) desc, o.id desc limit :most
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("space", space)
                .param("day", day)
                .param("most", EARLIER)
                .query((row, n) -> tied(row))
                .list();
    }

    /** The other rooms of these people on the day: one family with flat, bay and shop is one party with three ties. */
    Map<UUID, List<RoomFile.Elsewhere>> elsewhere(List<UUID> parties, UUID space, LocalDate day) {
        if (parties.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("""
                select o.party, s.id, s.label, s.spoken_label, o.relation
                  from occupancy o join place s on s.community = o.community and s.id = o.space
                 where o.community = :community and o.party in (:parties) and o.space <> :space
                   and o.during @> :day::date
                 order by s.label collate natural_order, o.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("parties", parties)
                .param("space", space)
                .param("day", day)
                .query((row, n) -> new Other(
                        row.getObject("party", UUID.class),
                        new RoomFile.Elsewhere(
                                row.getObject("id", UUID.class),
                                row.getString("label"),
                                row.getString("spoken_label"),
                                Relation.valueOf(row.getString("relation")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Other::party, Collectors.mapping(Other::where, Collectors.toList())));
    }

    private Tied tied(ResultSet row) throws SQLException {
        return new Tied(
                row.getObject("id", UUID.class),
                row.getObject("party", UUID.class),
                row.getString("name"),
                PhoneVault.masked(phones.decrypt(row.getBytes("phone_cipher"))),
                row.getBoolean("bound"),
                Relation.valueOf(row.getString("relation")),
                Objects.toString(Share.of(row), null),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
