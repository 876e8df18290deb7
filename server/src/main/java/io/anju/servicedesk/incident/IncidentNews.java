package io.anju.servicedesk.incident;

import io.anju.jobs.DueWorkHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The notice of an incident and its result, told when whoever writes them is done: they do not wait for a whole building. */
@Configuration(proxyBeanMethods = false)
class IncidentNews {

    static final String OPENED = "servicedesk.incident-opened";
    static final String ENDED = "servicedesk.incident-ended";

    @Bean
    static DueWorkHandler noticeOfIncidents(ToldOfIncidents told) {
        return new News(OPENED, told);
    }

    @Bean
    static DueWorkHandler resultOfIncidents(ToldOfIncidents told) {
        return new News(ENDED, told);
    }

    private record News(String kind, ToldOfIncidents told) implements DueWorkHandler {

        @Override
        public boolean inOneTransaction() {
            return false;
        }

        @Override
        public void due(UUID community, UUID incident, Instant due) {
            told.tellAll(incident, kind);
        }
    }
}
