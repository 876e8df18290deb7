package io.anju.plannedwork.season;

import io.anju.calendar.BusinessCalendar;
import io.anju.calendar.DayKind;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.rule.Almanac;
import io.anju.plannedwork.rule.Seasons;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the seasons begin in the community in scope, and when it is heated. */
@Component
@Transactional
public class SeasonBook {

    /** @param version 0 while the standard ones apply */
    public record Kept(Seasons seasons, int version) {}

    private record Known(Function<LocalDate, DayKind> kinds, Seasons seasons) implements Almanac {
        @Override
        public DayKind kindOf(LocalDate day) {
            return kinds.apply(day);
        }
    }

    private final JdbcClient sql;
    private final BusinessCalendar calendar;

    SeasonBook(JdbcClient sql, BusinessCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    public Kept here() {
        return sql.sql("""
                select spring, summer, autumn, winter, heating_from, heating_until, version
                  from plan_season where community = :community
                """)
                .param("community", community())
                .query((row, n) -> new Kept(
                        new Seasons(
                                Seasons.day(row.getString("spring")),
                                Seasons.day(row.getString("summer")),
                                Seasons.day(row.getString("autumn")),
                                Seasons.day(row.getString("winter")),
                                Seasons.day(row.getString("heating_from")),
                                Seasons.day(row.getString("heating_until"))),
                        row.getInt("version")))
                .optional()
                .orElseGet(() -> new Kept(Seasons.STANDARD, 0));
    }

    /** The year of the community, as it is set and announced now. */
    @Transactional(readOnly = true)
    public Almanac almanac() {
        return new Known(calendar.kinds(), here().seasons());
    }

    /**
     * @param version that was read
     * @throws Unacceptable for seasons that do not follow one another
     * @throws OptimisticLockingFailureException when somebody changed them since
     */
    public Kept change(Seasons wanted, int version) {
        if (!wanted.followOneAnother()) {
            throw new Unacceptable("plannedwork.seasons", "spring");
        }
        int changed = sql.sql("""
                insert into plan_season as s (community, spring, summer, autumn, winter, heating_from, heating_until, version)
                select :community, :spring, :summer, :autumn, :winter, :heatingFrom, :heatingUntil, 1
                 where :version = 0 or exists (select from plan_season where community = :community)
                on conflict (community) do update
                   set spring = excluded.spring, summer = excluded.summer, autumn = excluded.autumn, winter = excluded.winter,
                       heating_from = excluded.heating_from, heating_until = excluded.heating_until, version = s.version + 1
                 where s.version = :version
                """)
                .param("community", community())
                .param("spring", Seasons.written(wanted.spring()))
                .param("summer", Seasons.written(wanted.summer()))
                .param("autumn", Seasons.written(wanted.autumn()))
                .param("winter", Seasons.written(wanted.winter()))
                .param("heatingFrom", Seasons.written(wanted.heatingFrom()))
                .param("heatingUntil", Seasons.written(wanted.heatingUntil()))
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Seasons changed since " + version);
        }
        return here();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
