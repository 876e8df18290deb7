package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a ticket to another, because it is the same again or part of what a building has, and takes it away again. */
@Service
@Transactional
public class Following {

    private final Tickets tickets;
    private final Followers followers;
    private final FollowingEnds ends;
    private final TicketNews news;
    private final Facts facts;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Following(
            Tickets tickets,
            Followers followers,
            FollowingEnds ends,
            TicketNews news,
            Facts facts,
            JdbcClient sql,
            BusinessClock clock) {
        this.tickets = tickets;
        this.followers = followers;
        this.ends = ends;
        this.news = news;
        this.facts = facts;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * From now on it goes with the lead; what went with it does too. It is brought to where the lead is at once.
     *
     * @param incident of which the lead is, where that is why
     * @throws TicketRefused when one of the two is done, or a visit is to go with an answer
     */
    public void join(TicketId id, TicketId leadId, @Nullable UUID incident) {
        join(id, leadId, incident, Source.TYPED);
    }

    /**
     * The same of one that was just taken down where the incident is: nobody has to look for it.
     *
     * @throws TicketRefused as above
     */
    public void joinByItself(TicketId id, TicketId leadId, UUID incident) {
        join(id, leadId, incident, Source.SYSTEM);
    }

    private void join(TicketId id, TicketId leadId, @Nullable UUID incident, Source source) {
        var lead = tickets.toChange(leadId);
        var ticket = tickets.toChange(id);
        mustFit(ticket, lead);
        ends.of(id);
        sql.sql(
                        "update ticket_follow set lead = :lead where community = :community and lead = :ticket and ended_at is null")
                .param("lead", leadId.id())
                .param("community", id.community())
                .param("ticket", id.id())
                .update();
        sql.sql("""
                insert into ticket_follow (community, id, ticket, lead, incident, since, joined_by)
                values (:community, :id, :ticket, :lead, :incident::uuid, :now, :by::uuid)
                """)
                .param("community", id.community())
                .param("id", Ids.next())
                .param("ticket", id.id())
                .param("lead", leadId.id())
                .param("incident", incident)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "by",
                        source == Source.SYSTEM ? null : Scope.current().actor().required())
                .update();
        ticket.takeOffOffer();
        facts.record(Desk.fact(FollowFacts.FOLLOWS, ticket, clock.instant(), source)
                .saying(
                        incident == null ? "merged" : source == Source.SYSTEM ? "by-itself" : "incident",
                        Followers.with(lead)));
        facts.record(Desk.fact(FollowFacts.LEADS, lead, clock.instant(), source)
                .saying(null, Map.of("note", ticket.number())));
        news.goesWith(ticket, lead);
        followers.comeAlong(ticket, lead);
    }

    private void mustFit(Ticket ticket, Ticket lead) {
        if (ticket.id().equals(lead.id())) {
            throw new TicketRefused.GoesWithAnother(lead.number());
        }
        mustLead(lead);
        if (ticket.needsAVisit() != lead.needsAVisit()) {
            throw new TicketRefused.UnlikeTickets(ticket.number(), lead.number());
        }
        if (ticket.finishedAt() != null || !ticket.isOpen()) {
            throw new TicketRefused.NotAtThisStep(ticket.number());
        }
    }

    /**
     * Nobody changes it from here to the end of the transaction.
     *
     * @throws TicketRefused when it goes with another itself, or is done
     */
    public void mustLead(TicketId id) {
        mustLead(tickets.toChange(id));
    }

    private void mustLead(Ticket lead) {
        if (followers.follows(lead.id())) {
            throw new TicketRefused.GoesWithAnother(lead.number());
        }
        if (lead.finishedAt() != null || !lead.isOpen()) {
            throw new TicketRefused.NotAtThisStep(lead.number());
        }
    }

    /**
     * It goes its own way again, from where it is.
     *
     * @param reason why it is another matter after all
     * @throws TicketRefused when it goes with none
     */
    public void part(TicketId id, String reason) {
        var ticket = tickets.toChange(id);
        if (ends.of(id, reason) == 0) {
            throw new TicketRefused.GoesWithNone(ticket.number());
        }
        facts.record(Desk.fact(FollowFacts.PARTED, ticket, clock.instant(), Source.TYPED)
                .saying(null, Map.of("note", reason)));
    }
}
