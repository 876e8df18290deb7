package io.anju.servicedesk.incident;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.Following;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a whole building has: one notice to everybody, one ticket that leads, and one result to everybody. */
@Service
@Transactional
public class Incidents {

    /**
     * What is told of it.
     *
     * @param lead the ticket by which it is seen to
     * @param area the beginning of the labels of all homes that have it: a building, or one of its units
     * @param title 1 to 60 characters
     * @param notice what everybody is told, 1 to 300 characters
     * @param tickets that go with it
     */
    public record NewIncident(UUID lead, String area, String title, String notice, List<UUID> tickets) {

        public NewIncident {
            tickets = List.copyOf(tickets);
        }
    }

    private record Running(UUID id, UUID lead, boolean over) {}

    private final Following following;
    private final ToldOfIncidents told;
    private final Facts facts;
    private final JdbcClient sql;
    private final DueWork dueWork;
    private final BusinessClock clock;

    Incidents(
            Following following,
            ToldOfIncidents told,
            Facts facts,
            JdbcClient sql,
            DueWork dueWork,
            BusinessClock clock) {
        this.following = following;
        this.told = told;
        this.facts = facts;
        this.sql = sql;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    /**
     * Opens it, tells everybody there, and lets the tickets go with the lead.
     *
     * @throws Unacceptable for an area without homes
     * @throws io.anju.servicedesk.ticket.TicketRefused when the lead is done, or goes with another itself
     */
    public UUID open(NewIncident given) {
        following.mustLead(new TicketId(community(), given.lead()));
        if (homes(given.area()) == 0) {
            throw new Unacceptable("servicedesk.incident-area", "area");
        }
        var now = clock.instant();
        var id = Ids.next();
        sql.sql("""
                insert into incident (community, id, lead, area, title, notice, opened_at, opened_by)
                values (:community, :id, :lead, :area, :title, :notice, :now, :by)
                """)
                .param("community", community())
                .param("id", id)
                .param("lead", given.lead())
                .param("area", given.area())
                .param("title", given.title())
                .param("notice", given.notice())
                .param("now", utc(now))
                .param("by", me())
                .update();
        given.tickets().forEach(ticket -> join(id, given.lead(), ticket));
        record(IncidentFacts.OPENED, id, tellAll(id, IncidentNews.OPENED, now), given.title(), now);
        return id;
    }

    /** Further tickets of the same trouble. @throws IncidentRefused when it is over */
    public void add(UUID id, List<UUID> tickets) {
        var incident = toChange(id);
        tickets.forEach(ticket -> join(id, incident.lead(), ticket));
    }

    private void join(UUID incident, UUID lead, UUID ticket) {
        if (!belongs(incident, ticket)) {
            following.join(new TicketId(community(), ticket), new TicketId(community(), lead), incident);
        }
    }

    /** It may have joined by itself while somebody looked. */
    private boolean belongs(UUID incident, UUID ticket) {
        return sql.sql("""
                select exists (select from ticket_follow
                                where community = :community and incident = :incident and ticket = :ticket and ended_at is null)
                """)
                .param("community", community())
                .param("incident", incident)
                .param("ticket", ticket)
                .query(Boolean.class)
                .single();
    }

    /**
     * Tells the result to everybody who was told of it, and ends it. Each ticket of it has been asked about by then.
     *
     * @throws IncidentRefused while its ticket, or one that goes with it, is not done
     */
    public void end(UUID id, String result) {
        var incident = toChange(id);
        var open = notDone(incident);
        if (!open.isEmpty()) {
            throw new IncidentRefused.NotDone(String.join("、", open));
        }
        var now = clock.instant();
        sql.sql("""
                update incident set result = :result, ended_at = :now, ended_by = :by where community = :community and id = :id
                """)
                .param("result", result)
                .param("now", utc(now))
                .param("by", me())
                .param("community", community())
                .param("id", id)
                .update();
        record(IncidentFacts.ENDED, id, tellAll(id, IncidentNews.ENDED, now), result, now);
    }

    private Running toChange(UUID id) {
        var incident = sql.sql("""
                select id, lead, ended_at is not null as over from incident
                 where community = :community and id = :id for update
                """)
                .param("community", community())
                .param("id", id)
                .query(Running.class)
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-incident"));
        if (incident.over()) {
            throw new IncidentRefused.IsOver();
        }
        return incident;
    }

    private List<String> notDone(Running incident) {
        return List.copyOf(sql.sql("""
                select t.number from ticket t
                 where t.community = :community and t.state not in ('FINISHED', 'CLOSED')
                   and (t.id = :lead or exists (select from ticket_follow f
                                                 where f.community = t.community and f.ticket = t.id
                                                   and f.incident = :incident and f.ended_at is null))
                 order by t.reported_at limit 10
                """)
                .param("community", community())
                .param("lead", incident.lead())
                .param("incident", incident.id())
                .query(String.class)
                .list());
    }

    private long homes(String area) {
        return sql.sql("""
                select count(*) from community_place_v1
                 where community = :community and kind = 'SPACE' and (label = :area or starts_with(label, :area || '-'))
                """)
                .param("community", community())
                .param("area", area)
                .query(Long.class)
                .single();
    }

    /** Soon after this commits. @return how many */
    private int tellAll(UUID id, String what, Instant now) {
        dueWork.at(now, what, community(), id);
        return told.count(id);
    }

    private void record(String kind, UUID id, int told, String words, Instant at) {
        facts.record(NewFact.of(kind, id, me(), at, Source.TYPED)
                .measuring(BigDecimal.valueOf(told), "位")
                .saying(null, Map.of("note", words)));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
