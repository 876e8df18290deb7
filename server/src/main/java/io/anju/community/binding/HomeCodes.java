package io.anju.community.binding;

import io.anju.community.Residents.Relation;
import io.anju.identity.Registry;
import io.anju.identity.SignedAddress;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk's side of one-time codes: two weeks, one use, and a new one for the same person replaces the old. */
@Service
@Transactional
public class HomeCodes {

    static final Duration LIFE = Duration.ofDays(14);

    /** For whom a code is made. */
    public record NewCode(
            UUID space,
            String name,
            Relation relation,
            @Nullable LocalDate until) {}

    /** A code that can still be used, without the code itself. */
    public record Live(UUID id, UUID space, String label, String name, Relation relation, Instant expiresAt) {}

    /**
     * What is printed.
     *
     * @param code to be typed, {@code QH-7K3M-9Q2X}
     * @param address to be scanned, {@code /q/…}
     */
    public record Sheet(Live about, String code, String address) {}

    private static final String LIVE = """
            select c.id, c.space, s.spoken_label as label, c.name, c.relation, c.expires_at
              from home_code c join place s on s.community = c.community and s.id = c.space
             where c.community = :community and c.used_at is null and c.ended_at is null and c.expires_at > :now
            """;

    private final JdbcClient sql;
    private final CodeKeys keys;
    private final Registry registry;
    private final SignedAddress addresses;
    private final BusinessClock clock;
    private final BindingDay day;

    HomeCodes(
            JdbcClient sql,
            CodeKeys keys,
            Registry registry,
            SignedAddress addresses,
            BusinessClock clock,
            BindingDay day) {
        this.sql = sql;
        this.keys = keys;
        this.registry = registry;
        this.addresses = addresses;
        this.clock = clock;
        this.day = day;
    }

    /** @throws Unacceptable when there is no such home, or the last day is no day to come */
    public UUID issue(NewCode about) {
        day.requireSpace(about.space());
        day.requireAhead(about.until());
        var community = Scope.current().requiredCommunity();
        var now = clock.instant();
        endEarlier(about, now);
        var id = Ids.next();
        sql.sql("""
                insert into home_code (community, id, space, name, relation, until, code_hash, issued_at, issued_by, expires_at)
                values (:community, :id, :space, :name, :relation, :until::date, :hash, :now, :by, :expires)
                """)
                .param("community", community)
                .param("id", id)
                .param("space", about.space())
                .param("name", about.name())
                .param("relation", about.relation().name())
                .param("until", about.until())
                .param("hash", keys.hash(community, keys.secret(community, id)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().actor().required())
                .param("expires", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    public List<Live> live() {
        return sql.sql(LIVE + " order by c.id desc limit 100")
                .param("community", Scope.current().requiredCommunity())
                .param("now", now())
                .query((row, n) -> live(row))
                .list();
    }

    /** @throws NotFound when it is used, replaced or too old: then it is no use to print it */
    public Sheet sheet(UUID id) {
        var community = Scope.current().requiredCommunity();
        var about = sql.sql(LIVE + " and c.id = :id")
                .param("community", community)
                .param("now", now())
                .param("id", id)
                .query((row, n) -> live(row))
                .optional()
                .orElseThrow(() -> new NotFound("community.no-such-home-code"));
        var secret = keys.secret(community, id);
        var code = new CodeText(registry.find(community).orElseThrow().shortCode(), secret);
        return new Sheet(about, code.printed(), "/q/" + addresses.of(community, HomeKeys.TOKEN + secret));
    }

    private void endEarlier(NewCode about, Instant now) {
        sql.sql("""
                update home_code set ended_at = :now
                 where community = :community and space = :space and name = :name and used_at is null and ended_at is null
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("space", about.space())
                .param("name", about.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws BindingRefused when it cannot be used any more anyway */
    public void end(UUID id) {
        int ended = sql.sql("""
                update home_code set ended_at = :now
                 where community = :community and id = :id and used_at is null and ended_at is null
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("now", now())
                .update();
        if (ended == 0) {
            throw new BindingRefused.CodeIsOver();
        }
    }

    /** Ends the codes of these relations to a home that could still be used, but those of the people named. @return how many */
    public int endOfOthers(UUID space, Collection<Relation> relations, Collection<String> names) {
        return sql.sql("""
                update home_code set ended_at = :now
                 where community = :community and space = :space and used_at is null and ended_at is null
                   and relation = any (:relations::text[]) and name <> all (:names::text[])
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("space", space)
                .param("relations", relations.stream().map(Relation::name).toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Live live(ResultSet row) throws SQLException {
        return new Live(
                row.getObject("id", UUID.class),
                row.getObject("space", UUID.class),
                row.getString("label"),
                row.getString("name"),
                Relation.valueOf(row.getString("relation")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
