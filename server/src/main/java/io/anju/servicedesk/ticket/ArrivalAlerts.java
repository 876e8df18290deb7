package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.servicedesk.TicketId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reminder before an arrival is late and the escalation when it is: each once, whatever node or retry fires it. */
@Configuration(proxyBeanMethods = false)
class ArrivalAlerts {

    static final String REMINDER = "servicedesk.arrival-reminder";
    static final String ESCALATION = "servicedesk.arrival-escalation";

    @Bean
    static DueWorkHandler arrivalReminder(
            Tickets tickets, JdbcClient sql, Facts facts, TicketNews news, BusinessClock clock) {
        return new Alert(REMINDER, "REMINDED", DeskFacts.REMINDED, news::arrivalIsNear, tickets, sql, facts, clock);
    }

    @Bean
    static DueWorkHandler arrivalEscalation(
            Tickets tickets, JdbcClient sql, Facts facts, TicketNews news, BusinessClock clock) {
        return new Alert(ESCALATION, "ESCALATED", DeskFacts.ESCALATED, news::arrivalIsLate, tickets, sql, facts, clock);
    }

    private record Alert(
            String kind,
            String step,
            String fact,
            Consumer<Ticket> news,
            Tickets tickets,
            JdbcClient sql,
            Facts facts,
            BusinessClock clock)
            implements DueWorkHandler {

        @Override
        public void due(UUID community, UUID subject, Instant due) {
            var ticket = tickets.findById(new TicketId(community, subject)).orElseThrow();
            if (ticket.arrivedAt() == null && first(community, subject)) {
                facts.record(NewFact.of(fact, subject, null, clock.instant(), Source.SYSTEM)
                        .at(ticket.space()));
                news.accept(ticket);
            }
        }

        private boolean first(UUID community, UUID ticket) {
            return sql.sql("""
                    insert into ticket_alert (community, ticket, step, at) values (:community, :ticket, :step, :at)
                    on conflict do nothing
                    """)
                            .param("community", community)
                            .param("ticket", ticket)
                            .param("step", step)
                            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
        }
    }
}
