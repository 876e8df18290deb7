package io.anju.servicedesk.hotline;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.servicedesk.hotline.HotlineBoard.Hour;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many calls of the desk's line a day nobody picked up, noted later or not, and in which hours. */
@Component
@Transactional(readOnly = true)
public class MissedCalls {

    private static final int HUNDRED = 100;

    /** A telephone that still rings is not missed yet; no exchange lets it ring longer. */
    private static final Duration STILL_RINGING = Duration.ofMinutes(2);

    /** @param allowedPercent of the calls that may be missed */
    record Day(LocalDate day, int rang, int missed, int allowedPercent, List<Hour> hours) {

        Day {
            hours = List.copyOf(hours);
        }

        /** With two digits; none missed of none is none. */
        BigDecimal missedPercent() {
            return rang == 0
                    ? BigDecimal.ZERO.setScale(2)
                    : BigDecimal.valueOf(missed)
                            .multiply(BigDecimal.valueOf(HUNDRED))
                            .divide(BigDecimal.valueOf(rang), 2, RoundingMode.HALF_UP);
        }

        /** Exactly: what is rounded away counts too. */
        boolean over() {
            return missed * HUNDRED > allowedPercent * rang;
        }

        /** What people call the day: with the hours of its misses, so that the wall tells them. */
        String label() {
            return missed == 0
                    ? day.toString()
                    : day + " 漏接 "
                            + hours.stream()
                                    .map(hour -> hour.hour() + " 时 " + hour.missed() + " 个")
                                    .collect(Collectors.joining("、"));
        }
    }

    /** Of a row of phone_call, with {@link #ringing} as {@code :ringing}. */
    public static final String MISSED =
            "rang_at is not null and answered_at is null and (ended_at is not null or rang_at < :ringing)";

    private final JdbcClient sql;
    private final BusinessClock clock;
    private final CommunityZone zones;

    MissedCalls(JdbcClient sql, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.clock = clock;
        this.zones = zones;
    }

    Day of(LocalDate day, int allowedPercent) {
        var hours = List.copyOf(sql.sql("""
                select extract(hour from rang_at at time zone :zone)::int as hour, count(*)::int as missed
                  from phone_call
                 where community = :community and line = 'DESK' and rang_at >= :from and rang_at < :until and %s
                 group by 1 order by 1
                """.formatted(MISSED))
                .param("zone", zones.here().getId())
                .param("community", community())
                .param("from", midnight(day))
                .param("until", midnight(day.plusDays(1)))
                .param("ringing", ringing())
                .query(Hour.class)
                .list());
        int rang = sql.sql("""
                select count(*)::int from phone_call
                 where community = :community and line = 'DESK' and rang_at >= :from and rang_at < :until
                """)
                .param("community", community())
                .param("from", midnight(day))
                .param("until", midnight(day.plusDays(1)))
                .query(Integer.class)
                .single();
        return new Day(day, rang, hours.stream().mapToInt(Hour::missed).sum(), allowedPercent, hours);
    }

    /** How many of the calls of a day were told only after it had been counted; none where it is not counted yet. */
    int toldLater(LocalDate day, int rang) {
        return sql.sql("select :rang - rang from hotline_day where community = :community and day = :day")
                .param("community", community())
                .param("day", day)
                .param("rang", rang)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** From the first on, before the second: those on which somebody rang. */
    List<LocalDate> daysNotCounted(LocalDate from, LocalDate until) {
        return List.copyOf(sql.sql("""
                select distinct (rang_at at time zone :zone)::date as day
                  from phone_call c
                 where community = :community and line = 'DESK' and rang_at >= :from and rang_at < :until
                   and not exists (select from hotline_day d
                                    where d.community = c.community and d.day = (c.rang_at at time zone :zone)::date)
                 order by day
                """)
                .param("zone", zones.here().getId())
                .param("community", community())
                .param("from", midnight(from))
                .param("until", midnight(until))
                .query(LocalDate.class)
                .list());
    }

    /** What began to ring before is not ringing any more. */
    public OffsetDateTime ringing() {
        return clock.instant().minus(STILL_RINGING).atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(zones.here()).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
