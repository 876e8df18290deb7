package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.Technicians.Technician;
import io.anju.workforce.Staff;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work that is offered to everybody on duty: of those who take it the first has it, and has accepted it. */
@Service
@Transactional
public class Pool {

    /** Ours: what nobody takes by then the system gives to somebody. */
    static final Duration WAITS = Duration.ofMinutes(10);

    /** Ours: nobody takes all there is. */
    static final int MOST_IN_HAND = 3;

    private final Tickets tickets;
    private final Staff staff;
    private final Facts facts;
    private final TicketNews news;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Pool(Tickets tickets, Staff staff, Facts facts, TicketNews news, JdbcClient sql, BusinessClock clock) {
        this.tickets = tickets;
        this.staff = staff;
        this.facts = facts;
        this.news = news;
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws TicketRefused when somebody was faster, or the caller is not on duty or has enough in hand */
    public void claim(TicketId id) {
        var now = clock.instant();
        var me = staff.ofAccount(Scope.current().actor().required()).orElseThrow(TicketRefused.NotPosted::new);
        if (staff.onDuty(now).stream().noneMatch(member -> member.employee().equals(me.employee()))) {
            throw new TicketRefused.NotOnDuty(me.name());
        }
        oneAfterTheOther(me.employee());
        var ticket = tickets.toChange(id);
        if (!ticket.isOnOffer()) {
            throw new TicketRefused.TakenAlready(ticket.number());
        }
        if (inHand(me.employee()) >= MOST_IN_HAND) {
            throw new TicketRefused.HandsFull(MOST_IN_HAND);
        }
        ticket.assign(me.employee(), now);
        ticket.accept(now);
        tickets.save(ticket);
        facts.record(Desk.fact(DeskFacts.ASSIGNED, ticket, now, Source.TYPED).saying(me.badge(), Map.of()));
        facts.record(Desk.fact(DeskFacts.ACCEPTED, ticket, now, Source.TYPED).saying("applied", Map.of()));
        news.accepted(ticket, new Technician(me.employee(), me.name(), me.badge(), true));
    }

    /** Or somebody who takes two at once would have room for each. */
    private void oneAfterTheOther(UUID employee) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", Scope.current().requiredCommunity() + "/pool/" + employee)
                .query(String.class)
                .single();
    }

    private int inHand(UUID employee) {
        return sql.sql("""
                select count(*) from ticket
                 where community = :community and assignee = :employee and state in ('ASSIGNED', 'ACCEPTED', 'ARRIVED')
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("employee", employee)
                .query(Integer.class)
                .single();
    }
}
