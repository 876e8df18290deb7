package io.anju.community.ledger;

import io.anju.community.Places;
import io.anju.community.Residents.Relation;
import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger of the community in scope says already. */
@Component
class KeptLedger {

    /** Who is what at which home; of the number only its keyed hash. */
    record Tie(String label, String name, String phone, Relation relation) {}

    private final JdbcClient sql;
    private final PhoneVault phones;

    KeptLedger(JdbcClient sql, PhoneVault phones) {
        this.sql = sql;
        this.phones = phones;
    }

    /** Every place by its label. */
    Map<String, Places.Place> places() {
        var places = new HashMap<String, Places.Place>();
        sql.sql("select id, kind, label, spoken_label from place where community = :community")
                .param("community", Scope.current().requiredCommunity())
                .query(Places.Place.class)
                .list()
                .forEach(place -> places.put(place.label(), place));
        return places;
    }

    /** Those of that day or later. */
    Set<Tie> ties(LocalDate day) {
        return new HashSet<>(sql.sql("""
                select s.label, p.name, p.phone_hash, o.relation
                  from occupancy o
                  join party p on p.community = o.community and p.id = o.party
                  join place s on s.community = o.community and s.id = o.space
                 where o.community = :community and not isempty(o.during)
                   and (upper(o.during) is null or upper(o.during) > :day)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("day", day)
                .query((row, n) -> new Tie(
                        row.getString("label"),
                        row.getString("name"),
                        hex(row.getBytes("phone_hash")),
                        Relation.valueOf(row.getString("relation"))))
                .list());
    }

    Tie tie(String label, Holder holder) {
        return new Tie(label, holder.name(), hex(phones.hash(holder.phone())), holder.relation());
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
