package io.anju.community.people;

import io.anju.community.Residents.Relation;
import io.anju.community.Right;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ties between parties and homes of the community in scope. A tie that ends today is over at once. */
@Component
@Transactional
public class Ties {

    private static final String LIVE = """
            select o.id, o.party, o.space, o.relation, array_to_string(o.rights, ' ') as rights,
                   lower(o.during) as since, upper(o.during) as until, o.added_by
              from occupancy o join party p on p.community = o.community and p.id = o.party
             where o.community = :community and o.space = :space
               and o.ended_at is null and (upper(o.during) is null or upper(o.during) > :day)
            """;

    /** The household members that the host let into the home and who stay on the day or later, those they let in, and so on. */
    private static final String GUESTS = """
            with recursive guest (id, party) as (
                select null::uuid, :host::uuid
                union
                select o.id, o.party
                  from occupancy o join guest on guest.party = o.added_by
                 where o.community = :community and o.space = :space and o.relation = 'HOUSEHOLD'
                   and o.ended_at is null and (upper(o.during) is null or upper(o.during) > :day))
            """;

    private final JdbcClient sql;

    Ties(JdbcClient sql) {
        this.sql = sql;
    }

    /** Refused by the database when the same tie already covers part of the time. */
    public void keep(Tie tie, Tie.Source source) {
        sql.sql("""
                insert into occupancy (community, id, party, space, relation, rights, during, source, added_by)
                values (:community, :id, :party, :space, :relation, :rights::text[],
                        daterange(:from::date, :until::date), :source, :addedBy::uuid)
                """)
                .param("community", community())
                .param("id", tie.id())
                .param("party", tie.party())
                .param("space", tie.space())
                .param("relation", tie.relation().name())
                .param("rights", Right.literal(tie.rights()))
                .param("from", tie.from())
                .param("until", tie.until())
                .param("source", source.name())
                .param("addedBy", tie.addedBy())
                .update();
    }

    /**
     * A tie that begins.
     *
     * @param share what part an owner holds; null when nobody says
     */
    public record Beginning(Tie tie, @Nullable Share share) {}

    /**
     * Many at once, all that the ledger or the desk made: nobody let them in. The database refuses owners who hold more than the
     * whole on any day.
     */
    public void keepAll(List<Beginning> beginnings, Tie.Source source) {
        var ties = beginnings.stream().map(Beginning::tie).toList();
        sql.sql("""
                insert into occupancy (community, id, party, space, relation, rights, during, source, share_part, share_whole)
                select :community, id, party, space, relation, rights::text[],
                       daterange(since::date, nullif(until, '')::date), :source, share_part, share_whole
                  from unnest(:ids::text[]::uuid[], :parties::text[]::uuid[], :spaces::text[]::uuid[], :relations::text[],
                              :rights::text[], :since::text[], :until::text[], :parts::int[], :wholes::int[])
                       as told (id, party, space, relation, rights, since, until, share_part, share_whole)
                """)
                .param("community", community())
                .param("ids", texts(ties, Tie::id))
                .param("parties", texts(ties, Tie::party))
                .param("spaces", texts(ties, Tie::space))
                .param("relations", texts(ties, Tie::relation))
                .param("rights", texts(ties, tie -> Right.literal(tie.rights())))
                .param("since", texts(ties, Tie::from))
                .param("until", texts(ties, tie -> Objects.toString(tie.until(), "")))
                .param("source", source.name())
                .param("parts", numbers(beginnings, Share::part))
                .param("wholes", numbers(beginnings, Share::whole))
                .update();
    }

    private static @Nullable Integer[] numbers(List<Beginning> beginnings, Function<Share, Integer> of) {
        return beginnings.stream()
                .map(one -> one.share() == null ? null : of.apply(one.share()))
                .toArray(Integer[]::new);
    }

    private static String[] texts(List<Tie> ties, Function<Tie, Object> of) {
        return ties.stream().map(of).map(Object::toString).toArray(String[]::new);
    }

    /** Everybody tied to a home on the day or later: owners first, then tenants, then the household. */
    public List<Tie> at(UUID space, LocalDate day) {
        return sql.sql(LIVE + " order by array_position(array['OWNER', 'TENANT', 'HOUSEHOLD'], o.relation), o.id")
                .param("community", community())
                .param("space", space)
                .param("day", day)
                .query((row, n) -> tie(row))
                .list();
    }

    /** The strongest tie of an account to a home on that very day. */
    public Optional<Tie> of(UUID account, UUID space, LocalDate day) {
        return sql.sql(LIVE + """
                   and p.account = :account and o.during @> :day::date
                 order by array_position(array['OWNER', 'TENANT', 'HOUSEHOLD'], o.relation), o.id limit 1
                """)
                .param("community", community())
                .param("space", space)
                .param("day", day)
                .param("account", account)
                .query((row, n) -> tie(row))
                .optional();
    }

    public void change(Tie tie, Set<Right> rights, @Nullable LocalDate until) {
        sql.sql("""
                update occupancy set rights = :rights::text[], during = daterange(lower(during), :until::date)
                 where community = :community and id = :id
                """)
                .param("community", community())
                .param("id", tie.id())
                .param("rights", Right.literal(rights))
                .param("until", until)
                .update();
        if (until != null) {
            guestsLeaveBy(tie, until);
        }
    }

    /** Whom a tenant let in stays no longer than the tenant, nor does whom they let in. */
    private void guestsLeaveBy(Tie host, LocalDate until) {
        sql.sql(GUESTS + """
                update occupancy set during = daterange(lower(during), greatest(lower(during), :day))
                 where community = :community and id in (select id from guest)
                """)
                .param("community", community())
                .param("space", host.space())
                .param("host", host.party())
                .param("day", until)
                .update();
    }

    /** A tie that is over. */
    public record Ended(UUID id, UUID party) {}

    /** Ends a tie now, and with it the household members that its holder let in, and theirs. A tenancy outlives an owner's. */
    public List<Ended> end(Tie tie, Instant now, LocalDate today, String reason) {
        return sql.sql(GUESTS + """
                update occupancy
                   set during = daterange(lower(during), greatest(lower(during), :day)), ended_at = :now, end_reason = :reason
                 where community = :community and ended_at is null and (upper(during) is null or upper(during) > :day)
                   and (id = :id or id in (select id from guest))
                returning id, party
                """)
                .param("community", community())
                .param("space", tie.space())
                .param("id", tie.id())
                .param("host", tie.party())
                .param("day", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .query((row, n) -> new Ended(row.getObject("id", UUID.class), row.getObject("party", UUID.class)))
                .list();
    }

    /**
     * A tie's end on a day, now, before or to come, because the home changes hands.
     *
     * @param guests whether the household members that its holder let in go too
     */
    public record Ending(Tie tie, LocalDate day, UUID transfer, boolean guests) {}

    /** Ends a tie on its day: at once when that has come, else from that day on. */
    public List<Ended> end(Ending ending, Instant now, LocalDate today) {
        return sql.sql(GUESTS + """
                update occupancy
                   set during = daterange(lower(during), greatest(lower(during), :day)), ended_with = :transfer,
                       ended_at = case when :day::date <= :today::date then :now::timestamptz end,
                       end_reason = case when :day::date <= :today::date then 'transferred' end
                 where community = :community and ended_at is null and (upper(during) is null or upper(during) > :day)
                   and (id = :id or :guests and id in (select id from guest))
                returning id, party
                """)
                .param("community", community())
                .param("space", ending.tie().space())
                .param("id", ending.tie().id())
                .param("host", ending.tie().party())
                .param("guests", ending.guests())
                .param("day", ending.day())
                .param("today", today)
                .param("transfer", ending.transfer())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Ended(row.getObject("id", UUID.class), row.getObject("party", UUID.class)))
                .list();
    }

    private static Tie tie(ResultSet row) throws SQLException {
        return new Tie(
                row.getObject("id", UUID.class),
                row.getObject("party", UUID.class),
                row.getObject("space", UUID.class),
                Relation.valueOf(row.getString("relation")),
                Right.of(row.getString("rights")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("added_by", UUID.class));
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
