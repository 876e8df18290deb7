package io.anju.community.belonging;

import io.anju.community.Places;
import io.anju.community.paper.Papers;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The key ledger of a home: how many of each number hang at the desk, how many are out, and who signed for them. */
@Service
@Transactional
public class RoomKeys {

    /** What happened to keys. */
    public enum Movement {
        HANDED,
        RETURNED,
        LOST
    }

    /** Keys of one number. */
    public record Key(UUID id, String number, int atDesk, int handedOut) {}

    /**
     * A movement to write down.
     *
     * @param person who signed for it
     * @param signatures the signed sheet or signature, by SHA-256
     */
    public record Move(UUID key, Movement kind, int count, String person, List<String> signatures) {}

    /**
     * What happened to keys of a number.
     *
     * @param kind REGISTERED, HANDED, RETURNED or LOST
     * @param person who signed for it; empty for those that were added
     * @param signatures the signed sheet or signature, by SHA-256
     */
    public record Moved(
            UUID id, String number, String kind, int count, String person, Instant at, List<String> signatures) {

        private Moved with(List<String> signed) {
            return new Moved(id, number, kind, count, person, at, signed);
        }
    }

    private static final int LAST = 20;

    private final JdbcClient sql;
    private final Places places;
    private final Papers papers;
    private final Facts facts;
    private final BusinessClock clock;

    RoomKeys(JdbcClient sql, Places places, Papers papers, Facts facts, BusinessClock clock) {
        this.sql = sql;
        this.places = places;
        this.papers = papers;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Key> of(UUID space) {
        return sql.sql("""
                select id, number, at_desk, handed_out from room_key where community = :community and space = :space order by number
                """)
                .param("community", community())
                .param("space", space)
                .query((row, n) -> new Key(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getInt("at_desk"),
                        row.getInt("handed_out")))
                .list();
    }

    /** The last 20 movements of keys of a home, newest first. */
    @Transactional(readOnly = true)
    public List<Moved> movements(UUID space) {
        var moved = sql.sql("""
                select m.id, k.number, m.kind, m.count, m.person, m.at
                  from room_key k join key_movement m on m.community = k.community and m.room_key = k.id
                 where k.community = :community and k.space = :space order by m.id desc limit :last
                """)
                .param("community", community())
                .param("space", space)
                .param("last", LAST)
                .query((row, n) -> new Moved(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("kind"),
                        row.getInt("count"),
                        row.getString("person"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        List.of()))
                .list();
        var signed = papers.of(moved.stream().map(Moved::id).toList());
        return moved.stream()
                .map(one -> one.with(signed.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Adds keys to those at the desk, under a new number or one that is there. @throws NotFound when there is no such home */
    public UUID register(UUID space, String number, int count) {
        if (places.find(space).isEmpty()) {
            throw new NotFound("community.no-such-home");
        }
        var id = sql.sql("""
                insert into room_key (community, id, space, number, at_desk, handed_out)
                values (:community, :id, :space, :number, :count, 0)
                on conflict on constraint room_key_number_is_taken
                do update set at_desk = room_key.at_desk + excluded.at_desk
                returning id
                """)
                .param("community", community())
                .param("id", Ids.next())
                .param("space", space)
                .param("number", number)
                .param("count", count)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
        write(id, "REGISTERED", count, "", clock.instant());
        return id;
    }

    /** The database refuses to hand out more than hang there, or to take back more than are out. */
    public UUID move(UUID space, Move move) {
        int out = move.kind() == Movement.HANDED ? move.count() : -move.count();
        int atDesk = move.kind() == Movement.LOST ? 0 : -out;
        int moved = sql.sql("""
                update room_key set at_desk = at_desk + :atDesk, handed_out = handed_out + :out
                 where community = :community and id = :id and space = :space
                """)
                .param("community", community())
                .param("id", move.key())
                .param("space", space)
                .param("atDesk", atDesk)
                .param("out", out)
                .update();
        if (moved == 0) {
            throw new NotFound("community.no-such-key");
        }
        var now = clock.instant();
        var id = write(move.key(), move.kind().name(), move.count(), move.person(), now);
        papers.keep(id, move.signatures(), "signatures");
        facts.record(
                NewFact.of(KeyFacts.MOVED, move.key(), Scope.current().actor().required(), now, Source.TYPED)
                        .at(space)
                        .saying(move.kind().name(), Map.of("person", move.person()))
                        .measuring(BigDecimal.valueOf(move.count()), "key"));
        return id;
    }

    private UUID write(UUID key, String kind, int count, String person, Instant now) {
        var id = Ids.next();
        sql.sql("""
                insert into key_movement (community, id, room_key, kind, count, person, at, account)
                values (:community, :id, :key, :kind, :count, :person, :now, :by)
                """)
                .param("community", community())
                .param("id", id)
                .param("key", key)
                .param("kind", kind)
                .param("count", count)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().actor().required())
                .update();
        return id;
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
