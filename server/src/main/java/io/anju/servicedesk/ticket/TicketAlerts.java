package io.anju.servicedesk.ticket;

import io.anju.jobs.DueWorkHandler;
import io.anju.servicedesk.TicketId;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The reminder before somebody is too late at the door or with the end of it, and the escalation when they are: each once,
 * whatever node or retry fires it.
 */
@Configuration(proxyBeanMethods = false)
class TicketAlerts {

    static final String ARRIVAL_REMINDER = "servicedesk.arrival-reminder";
    static final String ARRIVAL_ESCALATION = "servicedesk.arrival-escalation";
    static final String FINISH_REMINDER = "servicedesk.finish-reminder";
    static final String FINISH_ESCALATION = "servicedesk.finish-escalation";

    @Bean
    static DueWorkHandler arrivalReminder(AlertLog log, TicketNews news) {
        return new Alert(ARRIVAL_REMINDER, "REMINDED", DeskFacts.REMINDED, false, news::arrivalIsNear, log);
    }

    @Bean
    static DueWorkHandler arrivalEscalation(AlertLog log, TicketNews news) {
        return new Alert(ARRIVAL_ESCALATION, "ESCALATED", DeskFacts.ESCALATED, false, news::arrivalIsLate, log);
    }

    @Bean
    static DueWorkHandler finishReminder(AlertLog log, TicketNews news) {
        return new Alert(FINISH_REMINDER, "FINISH_REMINDED", DeskFacts.FINISH_REMINDED, true, news::finishIsNear, log);
    }

    @Bean
    static DueWorkHandler finishEscalation(AlertLog log, TicketNews news) {
        return new Alert(
                FINISH_ESCALATION, "FINISH_ESCALATED", DeskFacts.FINISH_ESCALATED, true, news::finishIsLate, log);
    }

    /** @param ofTheEnd whether it is about the end of it, not the arrival */
    private record Alert(String kind, String step, String fact, boolean ofTheEnd, Consumer<Ticket> news, AlertLog log)
            implements DueWorkHandler {

        @Override
        public void due(UUID community, UUID subject, Instant due) {
            var ticket = log.find(new TicketId(community, subject));
            boolean owed = (ofTheEnd ? ticket.finishedAt() : ticket.arrivedAt()) == null;
            if (owed && ticket.isOpen() && log.first(ticket, step)) {
                log.record(fact, ticket, ofTheEnd);
                news.accept(ticket);
            }
        }
    }
}
