package io.anju.servicedesk.postpone;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reminder in the morning of a promised day and the escalation when it is over: each once, unless it is done. */
@Configuration(proxyBeanMethods = false)
class PostponementAlerts {

    static final String REMINDER = "servicedesk.promised-day-reminder";
    static final String ESCALATION = "servicedesk.promised-day-escalation";

    @Bean
    static DueWorkHandler promisedDayReminder(
            Postponements postponements, PostponementNews news, Facts facts, BusinessClock clock) {
        return new Alert(REMINDER, "reminded_at", PostponementKinds.REMINDED, postponements, news, facts, clock);
    }

    @Bean
    static DueWorkHandler promisedDayEscalation(
            Postponements postponements, PostponementNews news, Facts facts, BusinessClock clock) {
        return new Alert(ESCALATION, "escalated_at", PostponementKinds.ESCALATED, postponements, news, facts, clock);
    }

    /** @param column where it stands that it was done */
    private record Alert(
            String kind,
            String column,
            String fact,
            Postponements postponements,
            PostponementNews news,
            Facts facts,
            BusinessClock clock)
            implements DueWorkHandler {

        @Override
        public void due(UUID community, UUID subject, Instant due) {
            if (postponements.first(subject, column)) {
                var ticket = postponements.ticketOf(subject);
                facts.record(NewFact.of(fact, ticket, null, clock.instant(), Source.SYSTEM));
                if (kind.equals(REMINDER)) {
                    news.near(ticket, subject);
                } else {
                    news.late(ticket, subject);
                }
            }
        }
    }
}
