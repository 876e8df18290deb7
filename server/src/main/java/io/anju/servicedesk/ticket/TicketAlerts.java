package io.anju.servicedesk.ticket;

import io.anju.jobs.DueWorkHandler;
import io.anju.servicedesk.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    static DueWorkHandler arrivalReminder(AlertLog log, ClockNews news) {
        return new Alert(
                ARRIVAL_REMINDER,
                "REMINDED",
                DeskFacts.REMINDED,
                false,
                Limits::arriveAtRisk,
                news::arrivalIsNear,
                log);
    }

    @Bean
    static DueWorkHandler arrivalEscalation(AlertLog log, ClockNews news) {
        return new Alert(
                ARRIVAL_ESCALATION,
                "ESCALATED",
                DeskFacts.ESCALATED,
                false,
                Limits::arriveDue,
                news::arrivalIsLate,
                log);
    }

    @Bean
    static DueWorkHandler finishReminder(AlertLog log, ClockNews news) {
        return new Alert(
                FINISH_REMINDER,
                "FINISH_REMINDED",
                DeskFacts.FINISH_REMINDED,
                true,
                Limits::finishAtRisk,
                news::finishIsNear,
                log);
    }

    @Bean
    static DueWorkHandler finishEscalation(AlertLog log, ClockNews news) {
        return new Alert(
                FINISH_ESCALATION,
                "FINISH_ESCALATED",
                DeskFacts.FINISH_ESCALATED,
                true,
                Limits::finishDue,
                news::finishIsLate,
                log);
    }

    /**
     * @param ofTheEnd whether it is about the end of it, not the arrival
     * @param limit when it falls due in the round that runs: what fell due for an earlier round passes
     */
    private record Alert(
            String kind,
            String step,
            String fact,
            boolean ofTheEnd,
            Function<Limits, @Nullable Instant> limit,
            Consumer<Ticket> news,
            AlertLog log)
            implements DueWorkHandler {

        /** The database rounds instants. */
        private static final Duration ROUNDED = Duration.ofMillis(1);

        @Override
        public void due(UUID community, UUID subject, Instant due) {
            var ticket = log.find(new TicketId(community, subject));
            boolean owed = (ofTheEnd ? ticket.finishedAt() : ticket.arrivedAt()) == null;
            if (owed && ticket.isOpen() && isDue(ticket, due) && log.first(ticket, step)) {
                log.record(fact, ticket, ofTheEnd);
                news.accept(ticket);
            }
        }

        private boolean isDue(Ticket ticket, Instant due) {
            var now = limit.apply(ticket.limits());
            return now != null && !due.plus(ROUNDED).isBefore(now);
        }
    }
}
