package io.anju.servicedesk.pause;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import io.anju.jobs.DueWorkHandler;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a pause leaves on the ticket, and its end by itself. */
@Configuration(proxyBeanMethods = false)
class PauseFacts {

    static final String PAUSED = "servicedesk.paused";
    static final String RESUMED = "servicedesk.resumed";
    static final String LIMIT = "servicedesk.pause-limit";

    @Bean
    static FactKinds pauseFactKinds() {
        return () ->
                List.of(new FactKind(PAUSED, 1, "servicedesk", "停表"), new FactKind(RESUMED, 1, "servicedesk", "恢复计时"));
    }

    @Bean
    static DueWorkHandler pauseLimit(Pauses pauses) {
        return new DueWorkHandler() {

            @Override
            public String kind() {
                return LIMIT;
            }

            @Override
            public void due(UUID community, UUID subject, Instant due) {
                pauses.over(subject);
            }
        };
    }
}
