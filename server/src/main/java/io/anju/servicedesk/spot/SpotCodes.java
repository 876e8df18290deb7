package io.anju.servicedesk.spot;

import io.anju.community.Places;
import io.anju.identity.SignedAddress;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The codes that hang at places of the community in scope: a common area, a piece of equipment, a door. */
@Service
@Transactional
public class SpotCodes {

    static final String TOKEN = "p";

    /** Of one page. */
    public static final int MOST = 1_000;

    /** @param next the last code of it, after which the next page begins; null on the last page */
    public record Page(List<Spot> items, @Nullable UUID next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * A code that opens the page.
     *
     * @param name what stands on the sticker, at most 50 characters
     * @param address what is printed: a path of this server, signed
     * @param reports how many tickets came by it
     */
    public record Spot(
            UUID id, UUID place, String placeLabel, String name, Instant madeAt, String address, long reports) {}

    private static final String SELECT = """
            select c.id, c.place, p.spoken_label, c.name, c.made_at,
                   (select count(*) from spot_report r where r.community = c.community and r.code = c.id) as reports
              from spot_code c join community_place_v1 p on p.community = c.community and p.id = c.place
             where c.community = :community and c.ended_at is null
            """;

    private final JdbcClient sql;
    private final Places places;
    private final SignedAddress addresses;
    private final BusinessClock clock;

    SpotCodes(JdbcClient sql, Places places, SignedAddress addresses, BusinessClock clock) {
        this.sql = sql;
        this.places = places;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Those that open the page, by place and name.
     *
     * @param after the code that was seen last, ended since or not; from the first when null
     * @param limit 1 to 1,000
     */
    @Transactional(readOnly = true)
    public Page live(@Nullable UUID after, int limit) {
        var rows = sql.sql(SELECT + (after == null ? "" : """
                   and (p.label collate natural_order, c.name, c.id) > (select q.label, d.name, d.id from spot_code d
                                                    join community_place_v1 q on q.community = d.community and q.id = d.place
                                                   where d.community = :community and d.id = :after)
                """)
                        + " order by p.label collate natural_order, c.name, c.id limit :limit")
                .param("community", community())
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, n) -> spot(row))
                .list();
        var page = rows.subList(0, Math.min(limit, rows.size()));
        return new Page(page, rows.size() > limit ? page.getLast().id() : null);
    }

    /**
     * A code for a place. The same name at the same place has one: asked again it is that.
     *
     * @throws Unacceptable when there is no such place
     */
    public UUID make(UUID place, String name) {
        if (places.find(place).isEmpty()) {
            throw new Unacceptable("servicedesk.no-such-space", "place");
        }
        sql.sql("""
                insert into spot_code (community, id, place, name, made_at, made_by)
                values (:community, :id, :place, :name, :now, :me)
                on conflict (community, place, name) where ended_at is null do nothing
                """)
                .param("community", community())
                .param("id", Ids.next())
                .param("place", place)
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("me", Scope.current().actor().required())
                .update();
        return sql.sql("""
                select id from spot_code where community = :community and place = :place and name = :name and ended_at is null
                """)
                .param("community", community())
                .param("place", place)
                .param("name", name)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
    }

    /** It opens nothing from now on; what was reported by it can still be followed. @throws NotFound when it is not live */
    public void end(UUID id) {
        int ended = sql.sql("""
                update spot_code set ended_at = :now, ended_by = :me
                 where community = :community and id = :id and ended_at is null
                """)
                .param("community", community())
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("me", Scope.current().actor().required())
                .update();
        if (ended == 0) {
            throw new NotFound("servicedesk.spot-is-over");
        }
    }

    /** The live code that the address names, if it was printed for the community in scope. */
    @Transactional(readOnly = true)
    Optional<Spot> at(String address) {
        return addresses
                .read(address)
                .filter(one ->
                        one.community().equals(community()) && one.token().startsWith(TOKEN))
                .flatMap(one -> uuid(one.token().substring(TOKEN.length())))
                .flatMap(id -> sql.sql(SELECT + " and c.id = :id")
                        .param("community", community())
                        .param("id", id)
                        .query((row, n) -> spot(row))
                        .optional());
    }

    /** What was signed here under another letter is no id. */
    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Spot spot(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Spot(
                id,
                row.getObject("place", UUID.class),
                row.getString("spoken_label"),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                "/q/" + addresses.of(community(), TOKEN + id),
                row.getLong("reports"));
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
