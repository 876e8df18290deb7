package io.anju.community.ledger;

import io.anju.community.Places.Kind;
import io.anju.community.Residents.Relation;
import io.anju.community.people.Share;
import io.anju.kernel.Period;
import io.anju.kernel.Scope;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger of the community in scope says already. */
@Component
class KeptLedger {

    /** A place, and what is known about it if it is a space. */
    record KeptPlace(UUID id, Kind kind, About about) {}

    private record Labelled(String label, KeptPlace place) {}

    private record Tied(
            KeptTies.Key known,
            KeptTies.Key masked,
            UUID tie,
            UUID party,
            @Nullable Period during,
            @Nullable Share share) {}

    private final JdbcClient sql;

    KeptLedger(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lets nobody else write tables into this ledger until the transaction ends. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", "ledger/" + Scope.current().requiredCommunity())
                .query(String.class)
                .single();
    }

    /** Those of these labels that are there. */
    Map<String, KeptPlace> places(Set<String> labels) {
        var places = new HashMap<String, KeptPlace>();
        sql.sql("""
                select id, kind, label, space_kind, use, certificate_area, occupied, trading
                  from place where community = :community and label = any (:labels)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("labels", labels.toArray(String[]::new))
                .query((row, n) -> labelled(row))
                .list()
                .forEach(one -> places.put(one.label(), one.place()));
        return places;
    }

    /** To the homes of these labels: those that are over too, and those that were over on their first day. */
    KeptTies ties(Set<String> homes) {
        var ties = new KeptTies();
        sql.sql("""
                select s.label, p.name, p.phone_hash, p.last_four_hash, o.id, o.party, o.relation, o.share_part, o.share_whole,
                       lower(o.during) as since, upper(o.during) as until
                  from occupancy o
                  join party p on p.community = o.community and p.id = o.party
                  join place s on s.community = o.community and s.id = o.space
                 where o.community = :community and s.label = any (:homes)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("homes", homes.toArray(String[]::new))
                .query((row, n) -> tied(row))
                .list()
                .forEach(tie -> {
                    add(ties, tie.known(), tie);
                    add(ties, tie.masked(), tie);
                });
        return ties;
    }

    private static void add(KeptTies ties, KeptTies.Key key, Tied tied) {
        var during = tied.during();
        if (during == null) {
            ties.addOfNoDay(key);
            return;
        }
        ties.add(key, new KeptTies.Held(tied.tie(), tied.party(), during));
        if (tied.share() != null) {
            ties.parts().put(key.label(), tied.tie(), during, tied.share());
        }
    }

    private static Labelled labelled(ResultSet row) throws SQLException {
        var place = new KeptPlace(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind")), About.of(row));
        return new Labelled(row.getString("label"), place);
    }

    private static Tied tied(ResultSet row) throws SQLException {
        var relation = Relation.valueOf(row.getString("relation"));
        var label = row.getString("label");
        var name = row.getString("name");
        @Nullable LocalDate since = row.getObject("since", LocalDate.class);
        @Nullable LocalDate until = row.getObject("until", LocalDate.class);
        return new Tied(
                new KeptTies.Key(label, name, ByteBuffer.wrap(row.getBytes("phone_hash")), relation),
                new KeptTies.Key(label, name, ByteBuffer.wrap(row.getBytes("last_four_hash")), relation),
                row.getObject("id", UUID.class),
                row.getObject("party", UUID.class),
                since == null ? null : new Period(since, until),
                Share.of(row));
    }
}
