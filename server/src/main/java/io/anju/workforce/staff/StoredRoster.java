package io.anju.workforce.staff;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.workforce.Roster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredRoster implements Roster {

    private final JdbcClient sql;
    private final BusinessClock clock;

    StoredRoster(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Shift> between(Instant from, Instant until) {
        return sql.sql("""
                select d.id, d.employee, p.name, p.badge, coalesce(o.name, p.post) as post,
                       lower(d.during) as begins, upper(d.during) as ends, d.draft
                  from duty d
                  left join post o on o.community = d.community and o.id = d.post
                  cross join lateral (
                      select name, badge, post from posting
                       where community = d.community and employee = d.employee order by id desc limit 1) p
                 where d.community = :community and d.cancelled_at is null
                   and upper(d.during) > :from and d.during && tstzrange(:from, :until)
                 order by lower(d.during), p.badge
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> shift(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> rosteredUntil(UUID employee) {
        return sql.sql("""
                select upper(during) as ends from duty
                 where community = :community and employee = :employee and cancelled_at is null
                 order by ends desc limit 1
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("employee", employee)
                .query((row, n) -> row.getObject("ends", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    public void end(UUID shift) {
        if (end("id", shift) == 0) {
            throw new NotFound("workforce.no-such-shift");
        }
    }

    /** Whatever an employee still has to do here. */
    void endAll(UUID employee) {
        end("employee", employee);
    }

    /** A shift that has begun is cut; one that has not is taken back, for nobody was on duty for it. */
    private int end(String column, UUID id) {
        return sql.sql("""
                update duty
                   set during = case when lower(during) < :now then tstzrange(lower(during), :now) else during end,
                       cancelled_at = case when lower(during) < :now then cancelled_at else :now end
                 where community = :community and cancelled_at is null and upper(during) > :now and %s = :id
                """.formatted(column))
                .param("community", Scope.current().requiredCommunity())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Shift shift(ResultSet row) throws SQLException {
        return new Shift(
                row.getObject("id", UUID.class),
                row.getObject("employee", UUID.class),
                row.getString("name"),
                row.getString("badge"),
                row.getString("post"),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                row.getBoolean("draft"));
    }
}
