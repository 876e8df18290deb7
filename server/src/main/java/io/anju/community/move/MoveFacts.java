package io.anju.community.move;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a move leaves behind, the outcome of a step being its kind, of the whole its direction; and that it owes its steps. */
@Configuration(proxyBeanMethods = false)
class MoveFacts {

    static final String OPENED = "community.move-opened";
    static final String STEP = "community.move-step-done";
    static final String CLOSED = "community.move-closed";
    static final String OWED = "community.move";

    @Bean
    static FactKinds moveFactKinds() {
        return () ->
                List.of(FactKind.first(OPENED, "已受理进离场"), FactKind.first(STEP, "已办一步"), FactKind.first(CLOSED, "已办结"));
    }

    @Bean
    static ExpectationKinds moveExpectationKinds() {
        return () -> List.of(new ExpectationKind(OWED, "community", "进离场该办的"));
    }
}
