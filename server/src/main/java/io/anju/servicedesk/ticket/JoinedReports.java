package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Further people who tell of what is on a ticket already: they join it instead of opening another, and hear how it ends. */
@Service
@Transactional
public class JoinedReports {

    private final Tickets tickets;
    private final Callers callers;
    private final Photos photos;
    private final Facts facts;
    private final JdbcClient sql;
    private final BusinessClock clock;

    JoinedReports(Tickets tickets, Callers callers, Photos photos, Facts facts, JdbcClient sql, BusinessClock clock) {
        this.tickets = tickets;
        this.callers = callers;
        this.photos = photos;
        this.facts = facts;
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws TicketRefused when it is closed: then it is a new matter */
    public void join(TicketId id, Intake intake, String description, List<String> pictures) {
        photos.require(pictures);
        var ticket = tickets.toChange(id);
        if (!ticket.isOpen()) {
            throw new TicketRefused.NotAtThisStep(ticket.number());
        }
        var now = clock.instant();
        callers.requireNeighbour(intake.party());
        sql.sql("""
                insert into ticket_joined (community, id, ticket, channel, party, caller, description, heard_by, at)
                values (:community, :id, :ticket, :channel, :party::uuid, :caller, :description, :by, :at)
                """)
                .param("community", id.community())
                .param("id", Ids.next())
                .param("ticket", id.id())
                .param("channel", intake.channel().name())
                .param("party", intake.party())
                .param("caller", intake.caller())
                .param("description", description)
                .param("by", Scope.current().actor().required())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        facts.record(Desk.fact(DeskFacts.JOINED, ticket, now, Source.TYPED)
                .saying(null, Map.of("note", description))
                .showing(pictures));
    }

    /** Who joined it, as far as we know them. */
    @Transactional(readOnly = true)
    public List<UUID> parties(TicketId id) {
        return List.copyOf(sql.sql("""
                select distinct party from ticket_joined
                 where community = :community and ticket = :ticket and party is not null
                """)
                .param("community", id.community())
                .param("ticket", id.id())
                .query(UUID.class)
                .list());
    }
}
