package io.anju.servicedesk.complaint;

import static io.anju.servicedesk.complaint.Complaints.utc;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.complaint.ComplaintRefused.MeetingIsOver;
import io.anju.servicedesk.complaint.ComplaintRefused.MeetingLacks;
import io.anju.servicedesk.period.PeriodPromise;
import io.anju.servicedesk.period.PeriodPromises;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Once a week those in charge go through what is overdue: why, and what is done about it (S12-046). */
@Service
@Transactional
public class ComplaintMeetings {

    record Held(LocalDate week, boolean closed) {}

    private final JdbcClient sql;
    private final Facts facts;
    private final PeriodPromises promises;
    private final CommunityZone zones;
    private final BusinessClock clock;

    ComplaintMeetings(JdbcClient sql, Facts facts, PeriodPromises promises, CommunityZone zones, BusinessClock clock) {
        this.sql = sql;
        this.facts = facts;
        this.promises = promises;
        this.zones = zones;
        this.clock = clock;
    }

    /** Opens this week's with all that is overdue now; opened again it is the same one. */
    public UUID open() {
        var now = clock.instant();
        var week = PeriodPromise.COMPLAINT_MEETING.rhythm().begin(zones.dayHere(now));
        promises.owe(PeriodPromise.COMPLAINT_MEETING, now);
        var meeting = Ids.next();
        int opened = sql.sql("""
                insert into complaint_meeting (community, id, week, opened_at, opened_by)
                values (:community, :id, :week, :now, :by)
                on conflict (community, week) do nothing
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", meeting)
                .param("week", week)
                .param("now", utc(now))
                .param("by", Scope.current().actor().required())
                .update();
        if (opened == 0) {
            return ofWeek(week);
        }
        listOverdue(meeting, now);
        return meeting;
    }

    private UUID ofWeek(LocalDate week) {
        return sql.sql("select id from complaint_meeting where community = :community and week = :week")
                .param("community", Scope.current().requiredCommunity())
                .param("week", week)
                .query(UUID.class)
                .single();
    }

    private void listOverdue(UUID meeting, Instant now) {
        sql.sql("""
                insert into complaint_meeting_item (community, meeting, ticket)
                select c.community, :meeting, c.ticket
                  from complaint c join ticket t on t.community = c.community and t.id = c.ticket
                 where c.community = :community and c.due_at < :now and t.state not in ('FINISHED', 'CLOSED')
                """)
                .param("meeting", meeting)
                .param("community", Scope.current().requiredCommunity())
                .param("now", utc(now))
                .update();
    }

    /** @throws ComplaintRefused while one of its complaints lacks cause and measure, or when it is over */
    public void close(UUID meeting, String minutes) {
        var now = clock.instant();
        var held = toChange(meeting);
        if (held.closed()) {
            throw new MeetingIsOver();
        }
        var lacking = lacking(meeting);
        if (!lacking.isEmpty()) {
            throw new MeetingLacks(String.join("、", lacking));
        }
        sql.sql("""
                update complaint_meeting set minutes = :minutes, closed_at = :now, closed_by = :by
                 where community = :community and id = :id
                """)
                .param("minutes", minutes)
                .param("now", utc(now))
                .param("by", Scope.current().actor().required())
                .param("community", Scope.current().requiredCommunity())
                .param("id", meeting)
                .update();
        var week = promises.subject(PeriodPromise.COMPLAINT_MEETING, held.week());
        facts.record(
                NewFact.of(ComplaintKinds.MET, week, Scope.current().actor().required(), now, Source.TYPED)
                        .measuring(BigDecimal.valueOf(items(meeting)), "complaint")
                        .saying(null, Map.of("note", minutes)));
    }

    private Held toChange(UUID meeting) {
        return sql.sql("""
                select week, closed_at is not null as closed from complaint_meeting
                 where community = :community and id = :id for update
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", meeting)
                .query(Held.class)
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-meeting"));
    }

    private List<String> lacking(UUID meeting) {
        return sql.sql("""
                select t.number
                  from complaint_meeting_item i
                  join complaint c on c.community = i.community and c.ticket = i.ticket
                  join ticket t on t.community = c.community and t.id = c.ticket
                 where i.community = :community and i.meeting = :meeting and c.handled_at is null
                 order by c.registered_at
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("meeting", meeting)
                .query((row, n) -> row.getString("number"))
                .list();
    }

    private int items(UUID meeting) {
        return sql.sql("""
                select count(*) from complaint_meeting_item where community = :community and meeting = :meeting
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("meeting", meeting)
                .query(Integer.class)
                .single();
    }
}
