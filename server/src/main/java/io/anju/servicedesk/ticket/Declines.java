package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.category.Category.DispatchMode;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever was sent cannot go and says why. It goes to somebody else, where the system chooses; to the desk, where the desk does, and
 * with what it goes with where it goes with another. Those in charge are told.
 */
@Service
@Transactional
public class Declines {

    private final Tickets tickets;
    private final Dispatch dispatch;
    private final Followers followers;
    private final OwesAcceptance owesAcceptance;
    private final Staff staff;
    private final Facts facts;
    private final TicketNews news;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Declines(
            Tickets tickets,
            Dispatch dispatch,
            Followers followers,
            OwesAcceptance owesAcceptance,
            Staff staff,
            Facts facts,
            TicketNews news,
            JdbcClient sql,
            BusinessClock clock) {
        this.tickets = tickets;
        this.dispatch = dispatch;
        this.followers = followers;
        this.owesAcceptance = owesAcceptance;
        this.staff = staff;
        this.facts = facts;
        this.news = news;
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws TicketRefused when it is not the caller's, or they are at the door already */
    public void decline(TicketId id, String reason) {
        var now = clock.instant();
        var me = staff.ofAccount(Scope.current().actor().required()).orElseThrow(TicketRefused.NotPosted::new);
        var ticket = tickets.toChange(id);
        if (ticket.isAccepted()) {
            owesAcceptance.acceptedNoLonger(id, now);
        }
        ticket.giveBack(me.employee());
        keep(ticket, me.employee(), reason, now);
        facts.record(Desk.fact(DeskFacts.DECLINED, ticket, now, Source.TYPED).saying(null, Map.of("note", reason)));
        if (ticket.matter().dispatch() != DispatchMode.BY_HAND && !followers.follows(id)) {
            dispatch.send(ticket, now);
        }
        tickets.save(ticket);
        followers.comeAlongAfter(me.employee(), ticket);
        news.declined(ticket, me.name(), reason, now);
    }

    private void keep(Ticket ticket, UUID employee, String reason, Instant now) {
        sql.sql("""
                insert into ticket_decline (community, id, ticket, round, employee, reason, at)
                values (:community, :id, :ticket, :round, :employee, :reason, :at)
                """)
                .param("community", ticket.id().community())
                .param("id", Ids.next())
                .param("ticket", ticket.id().id())
                .param("round", ticket.round())
                .param("employee", employee)
                .param("reason", reason)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
