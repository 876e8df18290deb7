package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.standards.Promises;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever is asked sees to a ticket until the call-back, unless somebody else says yes to it. Who was asked first stays on it.
 */
@Service
@Transactional
public class HandOvers {

    record Open(UUID id, UUID toEmployee) {}

    private final Tickets tickets;
    private final Promises promises;
    private final Staff staff;
    private final Owners owners;
    private final Facts facts;
    private final TicketNews news;
    private final JdbcClient sql;
    private final BusinessClock clock;

    HandOvers(
            Tickets tickets,
            Promises promises,
            Staff staff,
            Owners owners,
            Facts facts,
            TicketNews news,
            JdbcClient sql,
            BusinessClock clock) {
        this.tickets = tickets;
        this.promises = promises;
        this.staff = staff;
        this.owners = owners;
        this.facts = facts;
        this.news = news;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Asks somebody else to see to it; until they say yes it stays where it is.
     *
     * @throws TicketRefused when it is not the caller's to give, is on offer already, or nobody has replied to the enquiry or
     *     complaint yet (S07-038)
     */
    public void offer(TicketId id, UUID employee, @Nullable String note) {
        var now = clock.instant();
        var ticket = tickets.toChange(id);
        owners.mustBeTheirs(ticket);
        if (!ticket.isOpen()) {
            throw new TicketRefused.NotAtThisStep(ticket.number());
        }
        if (open(id).isPresent()) {
            throw new TicketRefused.HandedOverAlready(ticket.number());
        }
        mustHaveReplied(ticket, now);
        var other = staff.find(employee).orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        var account = other.account();
        if (account == null || employee.equals(ticket.owner())) {
            throw new Unacceptable("servicedesk.cannot-take-it", "employee", other.name());
        }
        keep(ticket, employee, note, now);
        facts.record(Desk.fact(DeskFacts.HANDED_OVER, ticket, now, Source.TYPED)
                .saying("offered", said(other.name(), note)));
        var offering = staff.nameOf(Scope.current().actor().required());
        news.offered(ticket, account, offering.orElse(ticket.number()), now);
    }

    /**
     * What the one who was asked says to it. With a yes it is theirs, with a no it stays where it is.
     *
     * @throws NotFound when the caller was not asked
     */
    public void answer(TicketId id, boolean accepted, @Nullable String reason) {
        var now = clock.instant();
        var ticket = tickets.toChange(id);
        var me = staff.ofAccount(Scope.current().actor().required());
        var offer = open(id).filter(
                        open -> me.filter(member -> member.employee().equals(open.toEmployee()))
                                .isPresent())
                .orElseThrow(() -> new NotFound("servicedesk.nothing-handed-over"));
        if (accepted) {
            ticket.own(offer.toEmployee());
            tickets.save(ticket);
        }
        sql.sql("""
                update ticket_hand_over set accepted = :accepted, answered_at = :at, reason = :reason
                 where community = :community and id = :id
                """)
                .param("accepted", accepted)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("community", id.community())
                .param("id", offer.id())
                .update();
        facts.record(Desk.fact(DeskFacts.HANDED_OVER, ticket, now, Source.TYPED)
                .saying(accepted ? "accepted" : "declined", reason == null ? Map.of() : Map.of("note", reason)));
    }

    private void mustHaveReplied(Ticket ticket, Instant now) {
        if (FinishPolicy.explainedByWhomeverIsAsked(ticket.matter().kind())
                && promises.adopted(FinishPolicy.EXPLAINED, now).isPresent()
                && facts.about(ticket.id().id()).stream()
                        .noneMatch(fact -> fact.kind().equals(DeskFacts.ANSWERED))) {
            throw new TicketRefused.ReplyFirst(FinishPolicy.EXPLAINED);
        }
    }

    private Optional<Open> open(TicketId id) {
        return sql.sql("""
                select id, to_employee from ticket_hand_over
                 where community = :community and ticket = :ticket and answered_at is null
                """)
                .param("community", id.community())
                .param("ticket", id.id())
                .query(Open.class)
                .optional();
    }

    private void keep(Ticket ticket, UUID employee, @Nullable String note, Instant now) {
        sql.sql("""
                insert into ticket_hand_over (community, id, ticket, from_employee, to_employee, note, offered_by, offered_at)
                values (:community, :id, :ticket, :from::uuid, :to, :note, :by, :at)
                """)
                .param("community", ticket.id().community())
                .param("id", Ids.next())
                .param("ticket", ticket.id().id())
                .param("from", ticket.owner())
                .param("to", employee)
                .param("note", note)
                .param("by", Scope.current().actor().required())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, Object> said(String name, @Nullable String note) {
        return Map.of("note", note == null ? name : name + " · " + note);
    }
}
