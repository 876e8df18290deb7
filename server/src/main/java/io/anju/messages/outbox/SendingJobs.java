package io.anju.messages.outbox;

import io.anju.jobs.DueWorkHandler;
import io.anju.jobs.RecurringJob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the outbox is emptied: at the business instant a message may go out, and again and again for what failed. */
@Configuration(proxyBeanMethods = false)
class SendingJobs {

    static final String DUE = "messages.due";

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Letters of one run, over all communities: it ends soon even when no provider answers. */
    private static final int A_RUN = 64;

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
        };
    }

    @Bean
    static RecurringJob sendAgain(Outbox outbox, Sending sending) {
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
                sendWhatWaits(outbox, sending);
            }
        };
    }

    private static void sendWhatWaits(Outbox outbox, Sending sending) {
        var claimed = new ArrayList<Delivery>();
        for (var community : outbox.waiting(A_RUN)) {
            if (claimed.size() < A_RUN) {
                claimed.addAll(sending.claim(community, A_RUN - claimed.size()));
            }
        }
        sending.send(claimed);
    }
}
