package io.anju.workforce.roster;

import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shifts of the community in scope, read for the rules about them. What was taken back is none. */
@Component
@Transactional(readOnly = true)
class PlannedShifts {

    /** One shift; drafts too. */
    record Planned(UUID employee, String name, @Nullable UUID post, Span span, boolean draft) {}

    /**
     * A shift on a post that asks for a paper which its holder does not have that day.
     *
     * @param ranOutOn the paper's last day; null when they never had it
     */
    record Unqualified(
            UUID employee,
            String name,
            String post,
            String qualification,
            @Nullable LocalDate ranOutOn,
            @Nullable String clause) {}

    /** A shift on a post that is over and of which nobody wrote a log. */
    record WithoutLog(
            UUID employee,
            String name,
            String post,
            @Nullable String clause,
            Instant endedAt) {}

    private final JdbcClient sql;
    private final RosterDays days;

    PlannedShifts(JdbcClient sql, RosterDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** What falls at least partly into the span, by beginning. */
    List<Planned> within(Span span) {
        return sql.sql("""
                select d.employee, p.name, d.post, lower(d.during) as begins, upper(d.during) as ends, d.draft
                  from duty d
                  cross join lateral (
                      select name from posting
                       where community = d.community and employee = d.employee order by id desc limit 1) p
                 where d.community = :community and d.cancelled_at is null
                   and upper(d.during) > :from and d.during && tstzrange(:from, :until)
                 order by lower(d.during), d.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", span.from().atOffset(ZoneOffset.UTC))
                .param("until", span.until().atOffset(ZoneOffset.UTC))
                .query((row, n) -> planned(row))
                .list();
    }

    /** Judged by the last day of each shift, by name and post: one line for all shifts of a person on a post. */
    List<Unqualified> unqualified(Span span) {
        return sql.sql("""
                select d.employee, p.name, o.name as post, o.qualification, o.clause, max(q.until) as ran_out_on
                  from duty d
                  join post o on o.community = d.community and o.id = d.post
                  cross join lateral (
                      select name from posting
                       where community = d.community and employee = d.employee order by id desc limit 1) p
                  left join lateral (
                      select least(expires_on, ended_on - 1) as until, expires_on is null and ended_on is null as endless
                        from qualification
                       where community = d.community and employee = d.employee and name = o.qualification) q on true
                 where d.community = :community and d.cancelled_at is null and o.qualification is not null
                   and upper(d.during) > :from and d.during && tstzrange(:from, :until)
                   and not coalesce(q.endless
                        or q.until >= ((upper(d.during) - interval '1 microsecond') at time zone :zone::text)::date, false)
                 group by d.employee, p.name, o.name, o.qualification, o.clause
                 order by p.name, o.name
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", span.from().atOffset(ZoneOffset.UTC))
                .param("until", span.until().atOffset(ZoneOffset.UTC))
                .param("zone", days.zone().getId())
                .query((row, n) -> unqualified(row))
                .list();
    }

    /** Those that ended within the span and before now, by end. */
    List<WithoutLog> withoutLog(Span span, Instant now) {
        return sql.sql("""
                select d.employee, p.name, o.name as post, o.clause, upper(d.during) as ends
                  from duty d
                  join post o on o.community = d.community and o.id = d.post
                  cross join lateral (
                      select name from posting
                       where community = d.community and employee = d.employee order by id desc limit 1) p
                 where d.community = :community and d.cancelled_at is null and not d.draft
                   and upper(d.during) > :from and upper(d.during) <= :until and upper(d.during) <= :now
                   and not exists (select from handover h where h.community = d.community and h.duty = d.id)
                 order by upper(d.during), d.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", span.from().atOffset(ZoneOffset.UTC))
                .param("until", span.until().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new WithoutLog(
                        row.getObject("employee", UUID.class),
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("clause"),
                        row.getObject("ends", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Planned planned(ResultSet row) throws SQLException {
        return new Planned(
                row.getObject("employee", UUID.class),
                row.getString("name"),
                row.getObject("post", UUID.class),
                new Span(
                        row.getObject("begins", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()),
                row.getBoolean("draft"));
    }

    private static Unqualified unqualified(ResultSet row) throws SQLException {
        return new Unqualified(
                row.getObject("employee", UUID.class),
                row.getString("name"),
                row.getString("post"),
                row.getString("qualification"),
                row.getObject("ran_out_on", LocalDate.class),
                row.getString("clause"));
    }
}
