package io.anju.servicedesk.reception;

import io.anju.jobs.DueWorkHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That a day is announced, moved or called off is told when whoever says so is done: they do not wait for a whole community. */
@Configuration(proxyBeanMethods = false)
class ReceptionNews {

    @Bean
    static DueWorkHandler announcedReceptions(ToldOfReceptions told) {
        return new News(Tidings.ANNOUNCED, told);
    }

    @Bean
    static DueWorkHandler movedReceptions(ToldOfReceptions told) {
        return new News(Tidings.MOVED, told);
    }

    @Bean
    static DueWorkHandler calledOffReceptions(ToldOfReceptions told) {
        return new News(Tidings.CALLED_OFF, told);
    }

    private record News(Tidings tidings, ToldOfReceptions told) implements DueWorkHandler {

        @Override
        public String kind() {
            return tidings.template();
        }

        @Override
        public boolean inOneTransaction() {
            return false;
        }

        @Override
        public void due(UUID community, UUID subject, Instant due) {
            told.tellAll(tidings, subject);
        }
    }
}
