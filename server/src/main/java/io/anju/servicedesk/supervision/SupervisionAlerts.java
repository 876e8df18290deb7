package io.anju.servicedesk.supervision;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reminder before something supervised is late and the escalation when it is: each once, unless its result is there. */
@Configuration(proxyBeanMethods = false)
class SupervisionAlerts {

    static final String REMINDER = "servicedesk.supervision-reminder";
    static final String ESCALATION = "servicedesk.supervision-escalation";

    @Bean
    static DueWorkHandler supervisionReminder(Once once, SupervisionNews news) {
        return new Alert(REMINDER, "reminded", SupervisionFacts.REMINDED, news::isNear, once);
    }

    @Bean
    static DueWorkHandler supervisionEscalation(Once once, SupervisionNews news) {
        return new Alert(ESCALATION, "escalated", SupervisionFacts.ESCALATED, news::isLate, once);
    }

    @Bean
    static Once onceOfSupervisions(SupervisionBoard board, JdbcClient sql, Facts facts, BusinessClock clock) {
        return new Once(board, sql, facts, clock);
    }

    /** @param column that says whether it was done already */
    private record Alert(String kind, String column, String fact, Consumer<Supervision> news, Once once)
            implements DueWorkHandler {

        @Override
        public void due(UUID community, UUID subject, Instant due) {
            var supervision = once.board().find(subject);
            boolean owed = supervision.closedAt() == null && supervision.resultAt() == null;
            if (owed && once.first(community, subject, column)) {
                once.record(fact, supervision);
                news.accept(supervision);
            }
        }
    }

    /** What both alerts do. */
    record Once(SupervisionBoard board, JdbcClient sql, Facts facts, BusinessClock clock) {

        boolean first(UUID community, UUID id, String column) {
            return sql.sql("""
                    update supervision set %1$s = true where community = :community and id = :id and not %1$s
                    """.formatted(column))
                            .param("community", community)
                            .param("id", id)
                            .update()
                    == 1;
        }

        void record(String fact, Supervision supervision) {
            facts.record(NewFact.of(fact, supervision.factSubject(), null, clock.instant(), Source.SYSTEM));
        }
    }
}
