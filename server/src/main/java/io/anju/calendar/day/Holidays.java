package io.anju.calendar.day;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The country's announced days, kept by year. A day is never deleted: what is no longer announced is withdrawn. */
@Service
@Transactional
public class Holidays {

    private final JdbcClient sql;
    private final BusinessClock clock;

    Holidays(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A year in the list.
     *
     * @param days how many of its dates are not what their weekday says
     */
    public record Listed(int year, String source, int days, Instant changedAt) {}

    @Transactional(readOnly = true)
    public List<Listed> years() {
        return sql.sql("""
                select y.year, y.source, y.changed_at,
                       (select count(*) from holiday h where h.year = y.year and not h.withdrawn) as days
                  from holiday_year y order by y.year
                """)
                .query((row, n) -> new Listed(
                        row.getInt("year"),
                        row.getString("source"),
                        row.getInt("days"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public HolidayYear required(int year) {
        return find(year).orElseThrow(() -> new DayRefused.NoSuchYear(year));
    }

    /** The day itself. @throws DayRefused.NoSuchYear when it lies in another year than the one it is asked for in */
    public LocalDate dayOf(int year, LocalDate day) {
        if (day.getYear() != year) {
            throw new DayRefused.NoSuchYear(year);
        }
        return day;
    }

    private Optional<HolidayYear> find(int year) {
        return sql.sql("select source, revision from holiday_year where year = :year")
                .param("year", year)
                .query((row, n) -> new HolidayYear(
                        year, row.getString("source"), row.getObject("revision", UUID.class), days(year)))
                .optional();
    }

    private List<Announcement> days(int year) {
        return sql.sql("select day, kind, name from holiday where year = :year and not withdrawn order by day")
                .param("year", year)
                .query((row, n) -> announcement(row))
                .list();
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        return new Announcement(
                row.getObject("day", LocalDate.class),
                Announcement.Kind.valueOf(row.getString("kind")),
                row.getString("name"));
    }

    /**
     * The whole year as announced: days it no longer names are withdrawn.
     *
     * @param seen the revision the caller saw, null for a year that is not there yet
     * @throws OptimisticLockingFailureException when somebody else was faster
     */
    public HolidayYear announce(int year, String source, List<Announcement> days, @Nullable UUID seen) {
        HolidayYear.check(year, days);
        if (!(seen == null ? open(year, source) : revise(year, source, seen))) {
            throw new OptimisticLockingFailureException("Holidays of " + year);
        }
        replace(year, days);
        return required(year);
    }

    /**
     * One day set right; without a kind it is an ordinary day again.
     *
     * @throws OptimisticLockingFailureException when somebody else was faster
     */
    public HolidayYear change(int year, LocalDate day, Announcement.@Nullable Kind kind, String name, UUID seen) {
        var now = required(year);
        var days = now.days().stream().filter(announced -> !announced.day().equals(day));
        var changed = kind == null
                ? days
                : java.util.stream.Stream.concat(days, java.util.stream.Stream.of(new Announcement(day, kind, name)));
        return announce(year, now.source(), changed.toList(), seen);
    }

    /** False when the year is there already; waits for another node that is just making it. */
    boolean open(int year, String source) {
        return sql.sql("""
                insert into holiday_year (year, source, revision, changed_at) values (:year, :source, :revision, :now)
                on conflict (year) do nothing
                """)
                        .param("year", year)
                        .param("source", source)
                        .param("revision", Ids.next())
                        .param("now", now())
                        .update()
                == 1;
    }

    private boolean revise(int year, String source, UUID seen) {
        return sql.sql("""
                update holiday_year set source = :source, revision = :revision, changed_at = :now
                 where year = :year and revision = :seen
                """)
                        .param("year", year)
                        .param("source", source)
                        .param("revision", Ids.next())
                        .param("seen", seen)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Touches only what differs, so that history names only what changed. */
    void replace(int year, List<Announcement> days) {
        sql.sql("""
                with announced as (
                    select day::date, kind, name
                      from unnest(:days::text[], :kinds::text[], :names::text[]) as a (day, kind, name)
                ), gone as (
                    update holiday h set withdrawn = true
                     where h.year = :year and not h.withdrawn
                       and not exists (select from announced a where a.day = h.day)
                )
                insert into holiday (day, year, kind, name, withdrawn)
                select day, :year, kind, name, false from announced
                on conflict (day) do update set kind = excluded.kind, name = excluded.name, withdrawn = false
                 where (holiday.kind, holiday.name, holiday.withdrawn) is distinct from (excluded.kind, excluded.name, false)
                """)
                .param("year", year)
                .param("days", days.stream().map(day -> day.day().toString()).toArray(String[]::new))
                .param("kinds", days.stream().map(day -> day.kind().name()).toArray(String[]::new))
                .param("names", days.stream().map(Announcement::name).toArray(String[]::new))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
