package io.anju.servicedesk.counter;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What visits leave behind, and what is owed to whoever waits. */
@Configuration(proxyBeanMethods = false)
class CounterFacts {

    static final String CAME = "servicedesk.visitor-came";
    static final String PROMPTED = "servicedesk.visit-prompted";
    static final String APOLOGISED = "servicedesk.visit-apologised";
    static final String ENDED = "servicedesk.visit-ended";

    /** Its outcome is EVERYBODY, or NOBODY_ON_SUPERVISION, NOBODY_ON_SECURITY, NOBODY. */
    static final String ALERTED = "servicedesk.trouble-alerted";

    static final String TROUBLE_STEP = "servicedesk.trouble-step";

    static final String APOLOGY = "servicedesk.visit-apology";
    static final String TROUBLE = "servicedesk.trouble";
    static final String REQUEST = "servicedesk.counter-request";

    @Bean
    static FactKinds counterFactKinds() {
        return () -> List.of(
                new FactKind(CAME, 1, "servicedesk", "有人来访"),
                new FactKind(PROMPTED, 1, "servicedesk", "来访办得久，已提醒"),
                new FactKind(APOLOGISED, 1, "servicedesk", "已为久等致歉"),
                new FactKind(ENDED, 1, "servicedesk", "来访已接待完"),
                new FactKind(ALERTED, 1, "servicedesk", "有人闹事，已通知"),
                new FactKind(TROUBLE_STEP, 1, "servicedesk", "闹事处置"));
    }

    @Bean
    static ExpectationKinds counterExpectationKinds() {
        return () -> List.of(
                new ExpectationKind(APOLOGY, "servicedesk", "办得久的来访"),
                new ExpectationKind(TROUBLE, "servicedesk", "该通知到人的闹事"),
                new ExpectationKind(REQUEST, "servicedesk", "柜台受理、该派出去的事"));
    }
}
