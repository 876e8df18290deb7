package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.workforce.HandedOver;
import io.anju.workforce.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody was asked and has not ended goes with their shift to whoever takes over. */
@Component
@Transactional
class TicketsInHand implements HandedOver {

    private final Tickets tickets;
    private final Staff staff;
    private final Facts facts;
    private final JdbcClient sql;
    private final BusinessClock clock;

    TicketsInHand(Tickets tickets, Staff staff, Facts facts, JdbcClient sql, BusinessClock clock) {
        this.tickets = tickets;
        this.staff = staff;
        this.facts = facts;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "servicedesk.ticket";
    }

    @Override
    public List<Item> openOf(UUID account) {
        var community = Scope.current().requiredCommunity();
        return staff.ofAccount(account)
                .map(owner -> sql.sql("""
                        select t.id, t.number || ' ' || s.spoken_label || ' ' || t.category_name as label
                          from ticket t join community_place_v1 s on s.community = t.community and s.id = t.space
                         where t.community = :community and t.owner = :owner and t.state <> 'CLOSED'
                         order by t.next_due, t.id
                        """)
                        .param("community", community)
                        .param("owner", owner.employee())
                        .query((row, n) -> {
                            var id = row.getObject("id", UUID.class);
                            return new Item(id, row.getString("label"), "/console/c/" + community + "/tickets/" + id);
                        })
                        .list())
                .orElse(List.of());
    }

    /** A shift leader who is not posted here owns no ticket: then it stays, and the list of what is late shows it. */
    @Override
    public void takenOver(UUID subject, UUID from, UUID to) {
        var ticket = tickets.toChange(new TicketId(Scope.current().requiredCommunity(), subject));
        var taker = staff.ofAccount(to);
        boolean still = staff.ofAccount(from)
                .filter(giver -> giver.employee().equals(ticket.owner()))
                .isPresent();
        if (taker.isEmpty() || !still || !ticket.isOpen()) {
            return;
        }
        ticket.own(taker.get().employee());
        tickets.save(ticket);
        var source = Scope.current().actor().account() == null ? Source.SYSTEM : Source.TYPED;
        facts.record(Desk.fact(DeskFacts.HANDED_OVER, ticket, clock.instant(), source)
                .saying("shift", Map.of("note", taker.get().name())));
    }
}
