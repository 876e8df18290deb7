package io.anju.community.imports;

import io.anju.community.Residents.Relation;
import io.anju.community.contact.OtherNumbers;
import io.anju.community.ledger.About;
import io.anju.community.people.Share;
import io.anju.identity.PhoneVault;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The whole ledger of the community in scope, as a table has it. */
@Component
@Transactional(readOnly = true)
class LedgerRows {

    /**
     * A home and one of its people; without one a home that has none.
     *
     * @param building as people say it; empty for a home that stands by itself, whose door then is its whole label
     * @param phones hidden in the middle
     * @param last the last day, null when there is none
     */
    record Row(
            String building,
            String unit,
            String floor,
            String door,
            About about,
            @Nullable String name,
            @Nullable String phones,
            @Nullable Relation relation,
            @Nullable Share share,
            @Nullable LocalDate since,
            @Nullable LocalDate last) {}

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final OtherNumbers numbers;
    private final BusinessClock clock;
    private final CommunityZone zones;

    LedgerRows(JdbcClient sql, PhoneVault phones, OtherNumbers numbers, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.phones = phones;
        this.numbers = numbers;
        this.clock = clock;
        this.zones = zones;
    }

    /** By label, everybody tied today or later. */
    List<Row> all() {
        return sql.sql("""
                with recursive around (id, parent, building, unit, floor) as (
                    select id, null::uuid, spoken_label, '', '' from place
                     where community = :community and parent is null and kind = 'BUILDING'
                    union all
                    select p.id, p.parent, a.building,
                           case p.kind when 'UNIT' then substr(p.label, length(o.label) + 2) else a.unit end,
                           case p.kind when 'FLOOR' then substr(p.label, length(o.label) + 2) else a.floor end
                      from around a
                      join place o on o.community = :community and o.id = a.id
                      join place p on p.community = :community and p.parent = a.id and p.kind <> 'SPACE')
                select coalesce(a.building, '') as building, coalesce(a.unit, '') as unit, coalesce(a.floor, '') as floor,
                       case when around.kind = 'FLOOR' then substr(s.label, length(outside.label) + 2)
                            when around.id is not null then substr(s.label, length(around.label) + 2)
                            else s.label end as door,
                       s.space_kind, s.use, s.certificate_area, s.occupied, s.trading,
                       t.name, t.phone_cipher, t.others, t.relation, t.share_part, t.share_whole, t.since, t.until
                  from place s
                  left join place around on around.community = s.community and around.id = s.parent
                  left join place outside on outside.community = s.community and outside.id = around.parent
                  left join around a on a.id = s.parent
                  left join lateral (
                       select p.name, p.phone_cipher, o.relation, o.share_part, o.share_whole, lower(o.during) as since, upper(o.during) as until, o.id,
                              (select string_agg(%s, ' ' order by q.id) from party_contact q
                                where q.community = p.community and q.party = p.id and q.kind in ('MOBILE', 'LANDLINE')
                                  and q.ended_at is null) as others
                         from occupancy o join party p on p.community = o.community and p.id = o.party
                        where o.community = s.community and o.space = s.id and not isempty(o.during)
                          and (upper(o.during) is null or upper(o.during) > :today)) t on true
                 where s.community = :community and s.kind = 'SPACE'
                 order by s.label collate natural_order, array_position(array['OWNER', 'TENANT', 'HOUSEHOLD'], t.relation), t.id
                """.formatted(OtherNumbers.SEALED))
                .param("community", Scope.current().requiredCommunity())
                .param("today", zones.dayHere(clock.instant()))
                .query((row, n) -> read(row))
                .list();
    }

    private Row read(ResultSet row) throws SQLException {
        var relation = row.getString("relation");
        var until = row.getObject("until", LocalDate.class);
        return new Row(
                row.getString("building"),
                row.getString("unit"),
                row.getString("floor"),
                row.getString("door"),
                About.of(row),
                row.getString("name"),
                phones(row.getBytes("phone_cipher"), row.getString("others")),
                relation == null ? null : Relation.valueOf(relation),
                Share.of(row),
                row.getObject("since", LocalDate.class),
                until == null ? null : until.minusDays(1));
    }

    private @Nullable String phones(byte @Nullable [] first, @Nullable String others) {
        if (first == null) {
            return null;
        }
        var masked = new StringBuilder(PhoneVault.masked(phones.decrypt(first)));
        for (var other : others == null ? new String[0] : others.split(" ")) {
            masked.append('、').append(numbers.masked(other));
        }
        return masked.toString();
    }
}
