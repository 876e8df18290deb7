package io.anju.servicedesk.call;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts a call leaves behind, and what is owed while it rings. */
@Configuration(proxyBeanMethods = false)
class CallFacts {

    static final String ANSWERED = "servicedesk.call-answered";
    static final String ENDED = "servicedesk.call-ended";
    static final String NOTED = "servicedesk.call-noted";
    static final String PICK_UP = "servicedesk.pick-up";
    static final String HANG_UP = "servicedesk.hang-up";

    @Bean
    static FactKinds callFactKinds() {
        return () -> List.of(
                new FactKind(ANSWERED, 1, "servicedesk", "已接听"),
                new FactKind(ENDED, 1, "servicedesk", "已挂机"),
                new FactKind(NOTED, 1, "servicedesk", "已记来电"));
    }

    @Bean
    static ExpectationKinds callExpectationKinds() {
        return () -> List.of(
                new ExpectationKind(PICK_UP, "servicedesk", "该接起的来电"),
                new ExpectationKind(HANG_UP, "servicedesk", "该等对方先挂的来电"));
    }
}
