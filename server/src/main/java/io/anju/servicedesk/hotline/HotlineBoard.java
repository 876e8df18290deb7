package io.anju.servicedesk.hotline;

import io.anju.community.Residents;
import io.anju.community.Residents.Resident;
import io.anju.identity.PhoneVault;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.servicedesk.call.Exchanges;
import io.anju.servicedesk.counter.CounterSettings;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A day of the hotline: how many rang in vain and when, and whom nobody has called back or helped yet. */
@Component
@Transactional(readOnly = true)
public class HotlineBoard {

    private static final int MOST = 200;

    /**
     * A day.
     *
     * @param measurable whether an exchange tells of calls
     * @param missedPercent of those that rang, with two digits
     * @param over whether that is more than may be missed
     * @param hours in which calls were missed
     * @param toldLater calls of a list that came after the day was counted: they change no verdict
     */
    public record Day(
            LocalDate day,
            boolean measurable,
            int rang,
            int missed,
            BigDecimal missedPercent,
            int allowedPercent,
            boolean over,
            List<Hour> hours,
            int toldLater,
            List<Unserved> items) {

        public Day {
            hours = List.copyOf(hours);
            items = List.copyOf(items);
        }
    }

    /** @param hour of the day there, 0 to 23 */
    public record Hour(int hour, int missed) {}

    /**
     * A call that was missed, or noted without a ticket.
     *
     * @param number masked
     * @param party who has that number here
     * @param missed whether nobody picked up, noted later or not; else it was noted and nothing came of it
     * @param dueAt by when it is called back, or should have had its ticket
     * @param overdue whether that is over and nothing has been done
     * @param servedAt when it was called back first
     */
    public record Unserved(
            UUID id,
            @Nullable String number,
            @Nullable UUID party,
            @Nullable String name,
            @Nullable String need,
            Instant at,
            boolean missed,
            Instant dueAt,
            boolean overdue,
            @Nullable Instant servedAt,
            boolean reached) {}

    private final JdbcClient sql;
    private final MissedCalls missed;
    private final CounterSettings settings;
    private final Exchanges exchanges;
    private final Residents residents;
    private final PhoneVault phones;
    private final BusinessClock clock;
    private final CommunityZone zones;

    HotlineBoard(
            JdbcClient sql,
            MissedCalls missed,
            CounterSettings settings,
            Exchanges exchanges,
            Residents residents,
            PhoneVault phones,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.missed = missed;
        this.settings = settings;
        this.exchanges = exchanges;
        this.residents = residents;
        this.phones = phones;
        this.clock = clock;
        this.zones = zones;
    }

    /** @param wanted today when null */
    public Day of(@Nullable LocalDate wanted) {
        var setting = settings.here();
        var day = wanted == null ? zones.dayHere(clock.instant()) : wanted;
        var counted = missed.of(day, setting.missedPercent());
        return new Day(
                day,
                exchanges.tellsOfTheDesk(),
                counted.rang(),
                counted.missed(),
                counted.missedPercent(),
                counted.allowedPercent(),
                counted.over(),
                counted.hours(),
                missed.toldLater(day, counted.rang()),
                unserved(day, Duration.ofMinutes(setting.callBackMinutes())));
    }

    /** What nobody has done anything about first. */
    private List<Unserved> unserved(LocalDate day, Duration toCallBack) {
        var zone = zones.here();
        var rows = sql.sql("""
                select c.id, c.number_cipher, c.party, c.need, c.rang_at, c.answered_at, c.began_at, c.noted_at, b.called_at,
                       coalesce(b.reached, false) as reached
                  from phone_call c
                  left join lateral (select min(m.called_at) as called_at, bool_or(m.reached) as reached from missed_call_back m
                                      where m.community = c.community and m.call = c.id) b on true
                 where c.community = :community and c.line = 'DESK' and c.began_at >= :from and c.began_at < :until
                   and c.ticket is null and ((c.rang_at is not null and c.answered_at is null) or c.noted_at is not null)
                 order by b.called_at is not null, c.began_at limit :most
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .param("until", day.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, n) -> unserved(row, toCallBack))
                .list();
        var known = residents.among(
                rows.stream().map(Unserved::party).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream().map(row -> named(row, known)).toList();
    }

    private static Unserved named(Unserved row, Map<UUID, Resident> known) {
        var resident = row.party() == null ? null : known.get(row.party());
        return new Unserved(
                row.id(),
                row.number(),
                row.party(),
                resident == null ? null : resident.name(),
                row.need(),
                row.at(),
                row.missed(),
                row.dueAt(),
                row.overdue(),
                row.servedAt(),
                row.reached());
    }

    private Unserved unserved(ResultSet row, Duration toCallBack) throws SQLException {
        var number = row.getBytes("number_cipher");
        var party = row.getObject("party", UUID.class);
        var began = row.getObject("began_at", OffsetDateTime.class).toInstant();
        var noted = instant(row, "noted_at");
        var rang = instant(row, "rang_at");
        var called = instant(row, "called_at");
        boolean inVain = rang != null && row.getObject("answered_at") == null;
        var due = inVain || noted == null ? (rang == null ? began : rang).plus(toCallBack) : noted;
        return new Unserved(
                row.getObject("id", UUID.class),
                number == null ? null : PhoneVault.masked(phones.decrypt(number)),
                party,
                null,
                row.getString("need"),
                began,
                inVain,
                due,
                called == null && !clock.instant().isBefore(due),
                called,
                row.getBoolean("reached"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
