package io.anju.servicedesk.reception;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts that reception days leave behind, about the period they are of or the day itself, and what a day owes. */
@Configuration(proxyBeanMethods = false)
class ReceptionFacts {

    static final String HELD = "servicedesk.manager-reception-held";
    static final String PUBLISHED = "servicedesk.general-manager-day-published";

    /** Sets right that it was published. */
    static final String CALLED_OFF = "servicedesk.general-manager-day-called-off";

    /** Its subject is the day: every question has its answer, or follows as a ticket. */
    static final String ENDED = "servicedesk.general-manager-day-ended";

    static final String QUESTIONS = "servicedesk.general-manager-questions";

    @Bean
    static FactKinds receptionFactKinds() {
        return () -> List.of(
                FactKind.first(HELD, "经理接待日已办"),
                FactKind.first(PUBLISHED, "总经理会见日已公布"),
                FactKind.first(CALLED_OFF, "总经理会见日已取消"),
                FactKind.first(ENDED, "总经理会见日的问题都有了答复"));
    }

    @Bean
    static ExpectationKinds receptionExpectationKinds() {
        return () -> List.of(new ExpectationKind(QUESTIONS, "servicedesk", "总经理会见日的问题"));
    }
}
