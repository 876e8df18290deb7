package io.anju.servicedesk.incident;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
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

    private record Running(UUID id, UUID lead, String area, String title, boolean over) {}

    private final Following following;
    private final Messages messages;
    private final Facts facts;
    private final JdbcClient sql;
    private final CommunityZone zones;
    private final BusinessClock clock;

    Incidents(
            Following following,
            Messages messages,
            Facts facts,
            JdbcClient sql,
            CommunityZone zones,
            BusinessClock clock) {
        this.following = following;
        this.messages = messages;
        this.facts = facts;
        this.sql = sql;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Opens it, tells everybody there, and lets the tickets go with the lead.
     *
     * @throws Unacceptable for an area without homes
     */
    public UUID open(NewIncident given) {
        mustBeThere(new TicketId(community(), given.lead()));
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
        int told =
                tellAll(id, given.area(), "incident-opened", Map.of("title", given.title(), "notice", given.notice()));
        record(IncidentFacts.OPENED, id, told, given.title(), now);
        return id;
    }

    private void mustBeThere(TicketId id) {
        boolean there = sql.sql("select exists (select from ticket where community = :community and id = :ticket)")
                .param("community", id.community())
                .param("ticket", id.id())
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new NotFound("servicedesk.no-such-ticket");
        }
    }

    /** Further tickets of the same trouble. @throws IncidentRefused when it is over */
    public void add(UUID id, List<UUID> tickets) {
        var incident = toChange(id);
        tickets.forEach(ticket -> join(id, incident.lead(), ticket));
    }

    private void join(UUID incident, UUID lead, UUID ticket) {
        following.join(new TicketId(community(), ticket), new TicketId(community(), lead), incident);
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
        int told = tellAll(id, incident.area(), "incident-ended", Map.of("title", incident.title(), "result", result));
        record(IncidentFacts.ENDED, id, told, result, now);
    }

    private Running toChange(UUID id) {
        var incident = sql.sql("""
                select id, lead, area, title, ended_at is not null as over from incident
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

    /** Everybody who belongs to a home there today, and whoever reported one of its tickets; each once. */
    private int tellAll(UUID id, String area, String what, Map<String, String> words) {
        var parties = sql.sql("""
                select party from community_resident_v1
                 where community = :community and (label = :area or starts_with(label, :area || '-')) and during @> :today::date
                union
                select t.party from incident i
                  join ticket t on t.community = i.community and t.party is not null
                   and (t.id = i.lead or exists (select from ticket_follow f
                                                  where f.community = i.community and f.incident = i.id and f.ticket = t.id))
                 where i.community = :community and i.id = :incident
                """)
                .param("community", community())
                .param("area", area)
                .param("today", zones.dayHere(clock.instant()))
                .param("incident", id)
                .query(UUID.class)
                .list();
        parties.forEach(party -> messages.tell(new NewMessage(
                "servicedesk." + what,
                Recipient.party(party),
                words,
                Urgency.NORMAL,
                new NewMessage.About(id, "/m/home/" + community() + "/tickets"),
                what + "/" + id)));
        return parties.size();
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
