package io.anju.servicedesk.reception;

import static io.anju.servicedesk.reception.ReceptionDays.utc;

import io.anju.community.Residents;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reception days of the community in scope, as a resident sees them: those to come, and what they asked. */
@Component
@Transactional(readOnly = true)
public class ReceptionsAtHome {

    /** What the account asked on a day, with the answer or the ticket that follows. */
    public record Mine(
            UUID id,
            Host host,
            Instant startsAt,
            String question,
            @Nullable String answer,
            @Nullable String ticketNumber,
            @Nullable String ticketState) {}

    /** A day to come, as the phone shows it. */
    public record Announced(UUID id, Host host, Instant startsAt, Instant endsAt, String place, boolean booked) {}

    private final JdbcClient sql;
    private final Residents residents;
    private final BusinessClock clock;
    private final CommunityZone zones;

    ReceptionsAtHome(JdbcClient sql, Residents residents, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.residents = residents;
        this.zones = zones;
        this.clock = clock;
    }

    /** What is not over yet, the next first, with whether the account has booked. */
    public List<Announced> toCome(UUID account) {
        return sql.sql("""
                select d.id, d.host, d.starts_at, d.ends_at, d.place,
                       exists (select from reception_booking b
                                where b.community = d.community and b.day = d.id and b.account = :account) as booked
                  from reception_day d
                 where d.community = :community and d.ends_at > :now and d.closed_at is null and d.called_off_at is null
                 order by d.starts_at limit 50
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .param("now", utc(clock.instant()))
                .query((row, n) -> new Announced(
                        row.getObject("id", UUID.class),
                        Host.valueOf(row.getString("host")),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getString("place"),
                        row.getBoolean("booked")))
                .list();
    }

    /** What the account asked, for a home it belongs to today; the latest day first, at most 50. */
    public List<Mine> asked(UUID account) {
        var today = zones.dayHere(clock.instant());
        return sql.sql("""
                select q.id, d.host, d.starts_at, q.question, q.answer, t.number, lower(t.state) as state
                  from reception_question q
                  join reception_day d on d.community = q.community and d.id = q.day
                  left join ticket t on t.community = q.community and t.id = q.ticket
                 where q.community = :community and q.party = any (string_to_array(:parties, ',')::uuid[])
                   and exists (select from community_home_v1 h
                                where h.community = q.community and h.space = q.space and h.account = :account
                                  and h.during @> :today::date)
                 order by d.starts_at desc, q.registered_at limit 50
                """)
                .param("community", Scope.current().requiredCommunity())
                .param(
                        "parties",
                        residents.partiesOf(account, today).stream()
                                .map(UUID::toString)
                                .collect(Collectors.joining(",")))
                .param("account", account)
                .param("today", today)
                .query((row, n) -> new Mine(
                        row.getObject("id", UUID.class),
                        Host.valueOf(row.getString("host")),
                        instant(row, "starts_at"),
                        row.getString("question"),
                        row.getString("answer"),
                        row.getString("number"),
                        row.getString("state")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
