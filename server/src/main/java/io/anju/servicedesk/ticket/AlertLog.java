package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.servicedesk.TicketId;
import io.anju.workforce.Staff;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was reminded of and escalated already. */
@Component
class AlertLog {

    private final Tickets tickets;
    private final Staff staff;
    private final JdbcClient sql;
    private final Facts facts;
    private final BusinessClock clock;

    AlertLog(Tickets tickets, Staff staff, JdbcClient sql, Facts facts, BusinessClock clock) {
        this.tickets = tickets;
        this.staff = staff;
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    Ticket find(TicketId id) {
        return tickets.findById(id).orElseThrow();
    }

    boolean first(Ticket ticket, String step) {
        return sql.sql("""
                insert into ticket_alert (community, ticket, round, step, moves, at)
                values (:community, :ticket, :round, :step, :moves, :at)
                on conflict do nothing
                """)
                        .param("community", ticket.id().community())
                        .param("ticket", ticket.id().id())
                        .param("round", ticket.round())
                        .param("step", step)
                        .param("moves", ticket.said().appointmentMoves())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** That something does not end in time is put down to whoever was asked first (S15-022). */
    void record(String fact, Ticket ticket, boolean ofTheEnd) {
        var asked = Optional.ofNullable(ofTheEnd ? ticket.firstAsked() : null)
                .flatMap(staff::find)
                .map(member -> Map.<String, Object>of("note", member.name()))
                .orElse(Map.of());
        facts.record(NewFact.of(fact, ticket.id().id(), null, clock.instant(), Source.SYSTEM)
                .at(ticket.space())
                .saying(null, asked));
    }
}
