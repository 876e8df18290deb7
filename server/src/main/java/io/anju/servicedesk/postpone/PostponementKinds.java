package io.anju.servicedesk.postpone;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a promised day leaves behind: it is owed where the community promised to name one, and said when it is over. */
@Configuration(proxyBeanMethods = false)
class PostponementKinds {

    static final String PROMISED_END = "servicedesk.promised-end";
    static final String REMINDED = "servicedesk.promised-day-reminded";
    static final String ESCALATED = "servicedesk.promised-day-escalated";

    @Bean
    static ExpectationKinds promisedEnds() {
        return () -> List.of(new ExpectationKind(PROMISED_END, "servicedesk", "说好哪天修好的报修"));
    }

    @Bean
    static FactKinds promisedDays() {
        return () -> List.of(
                new FactKind(REMINDED, 1, "servicedesk", "说好的日子到了，已提醒"),
                new FactKind(ESCALATED, 1, "servicedesk", "说好的日子过了，已升级"));
    }
}
