package io.anju.messages.outbox;

import io.anju.jobs.DueWorkHandler;
import io.anju.jobs.RecurringJob;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the outbox is emptied: at the business instant a message may go out, and again and again for what failed. */
@Configuration(proxyBeanMethods = false)
class SendingJobs {

    static final String DUE = "messages.due";

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    static DueWorkHandler sendWhenDue(Sending sending) {
        return new DueWorkHandler() {
            @Override
            public String kind() {
                return DUE;
            }

            @Override
            public void due(UUID community, UUID message, Instant due) {
                sending.sendPromptly(community);
            }

            @Override
            public boolean inOneTransaction() {
                return false;
            }
        };
    }

    @Bean
    static RecurringJob sendAgain(Sending sending) {
        return new RecurringJob() {
            @Override
            public String name() {
                return "messages.send";
            }

            @Override
            public Duration every() {
                return PAUSE;
            }

            @Override
            public void run() {
                sending.sendWhatWaits();
            }

            @Override
            public boolean inOneTransaction() {
                return false;
            }
        };
    }
}
