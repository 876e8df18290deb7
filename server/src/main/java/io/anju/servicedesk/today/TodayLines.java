package io.anju.servicedesk.today;

import io.anju.kernel.Scope;
import io.anju.servicedesk.today.Today.Line;
import io.anju.servicedesk.today.Today.Part;
import io.anju.workforce.OpenRoster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits besides tickets to be worked on: calls, e-mails, complaints, letters, gaps and shifts. */
@Component
class TodayLines {

    private record Found(Line line, int of) {}

    private final JdbcClient sql;
    private final OpenRoster roster;

    TodayLines(JdbcClient sql, OpenRoster roster) {
        this.sql = sql;
        this.roster = roster;
    }

    /** Those that may be made now, the longest due on top. */
    Part callBacks(Instant now) {
        return part(Section.CALL_BACKS, found("""
                select 'call-back' as kind, s.spoken_label as name, t.number as detail, c.call_at as at, t.id as ticket,
                       count(*) over ()::int as all_of
                  from call_back c
                  join ticket t on t.community = c.community and t.id = c.ticket
                  join community_place_v1 s on s.community = t.community and s.id = t.space
                 where c.community = :community and c.ended_at is null and c.call_at <= :now and c.reason <> 'PUBLIC_AREA'
                 order by c.call_at, c.id limit :most
                """, now));
    }

    /** What is done at places of everybody's and nobody has looked at, the longest waiting on top. */
    Part checks() {
        return part(Section.CHECKS, found("""
                select 'check' as kind, s.spoken_label as name, t.number as detail, t.finished_at as at, t.id as ticket,
                       count(*) over ()::int as all_of
                  from call_back c
                  join ticket t on t.community = c.community and t.id = c.ticket
                  join community_place_v1 s on s.community = t.community and s.id = t.space
                 where c.community = :community and c.ended_at is null and c.reason = 'PUBLIC_AREA'
                 order by t.finished_at, t.id limit :most
                """, Instant.EPOCH));
    }

    /** Those that nobody has made anything of, the longest waiting on top. */
    Part mails() {
        return part(Section.MAILS, found("""
                select 'mail' as kind, coalesce(m.sender_name, m.sender_masked, '') as name, m.subject as detail,
                       m.unread_since as at, null::uuid as ticket, count(*) over ()::int as all_of
                  from desk_mail m
                 where m.community = :community and m.state = 'UNREAD'
                 order by m.unread_since, m.id limit :most
                """, Instant.EPOCH));
    }

    /** Complaints that are not finished, letters without a reply and what headquarters waits for, the soonest due on top. */
    Part complaints() {
        return part(Section.COMPLAINTS, found("""
                select kind, name, detail, at, ticket, count(*) over ()::int as all_of
                  from (select 'complaint' as kind, s.spoken_label as name, t.number as detail, c.due_at as at, t.id as ticket
                          from ticket t
                          join complaint c on c.community = t.community and c.ticket = t.id
                          join community_place_v1 s on s.community = t.community and s.id = t.space
                         where t.community = :community and t.state not in ('FINISHED', 'CLOSED')
                           and not exists (select from office_letter l where l.community = t.community and l.ticket = t.id)
                        union all
                        select 'letter', l.office, l.number, l.reply_due, l.ticket
                          from office_letter l where l.community = :community and l.replied_at is null
                        union all
                        select 'supervision', v.subject, null, v.due_at, v.ticket
                          from supervision v where v.community = :community and v.closed_at is null and v.result_at is null) waiting
                 order by at, ticket limit :most
                """, Instant.EPOCH));
    }

    Part gaps(Instant now) {
        var gaps = roster.gaps(now);
        return Part.ofLines(
                Section.SHORT,
                gaps.size(),
                gaps.stream()
                        .limit(TodayBoard.SHOWN)
                        .map(gap -> new Line("gap", gap.post(), null, gap.from(), gap.until(), gap.missing(), null))
                        .toList());
    }

    /** Whole shifts that somebody asks the one who looks to take over. */
    List<Line> shifts() {
        return roster.offeredToMe().stream()
                .map(one -> new Line("handover", one.giver(), null, one.acceptBy(), null, one.things(), null))
                .toList();
    }

    private static Part part(Section section, List<Found> found) {
        return Part.ofLines(
                section,
                found.isEmpty() ? 0 : found.getFirst().of(),
                found.stream().map(Found::line).toList());
    }

    private List<Found> found(String query, Instant now) {
        return sql.sql(query)
                .param("community", Scope.current().requiredCommunity())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", TodayBoard.SHOWN)
                .query((row, n) -> new Found(line(row), row.getInt("all_of")))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("kind"),
                row.getString("name"),
                row.getString("detail"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                null,
                null,
                row.getObject("ticket", UUID.class));
    }
}
