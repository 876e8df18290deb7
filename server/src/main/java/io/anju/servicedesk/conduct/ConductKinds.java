package io.anju.servicedesk.conduct;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is owed while work is done, and the facts that tell whether it was kept. */
@Configuration(proxyBeanMethods = false)
class ConductKinds {

    static final String OWED = "servicedesk.conduct";
    static final String KEPT = "KEPT";
    static final String LACKING = "LACKING";

    @Bean
    static FactKinds conductFacts() {
        return () -> Arrays.stream(Conduct.values())
                .map(one -> FactKind.first(one.fact(), one.title()))
                .toList();
    }

    @Bean
    static ExpectationKinds conductExpectations() {
        return () -> List.of(new ExpectationKind(OWED, "servicedesk", "做事时该照办的"));
    }
}
