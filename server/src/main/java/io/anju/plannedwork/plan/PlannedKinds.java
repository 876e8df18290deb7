package io.anju.plannedwork.plan;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is owed of plans, and what was done for them. */
@Configuration(proxyBeanMethods = false)
public class PlannedKinds {

    /** A turn that has begun, at one place. */
    public static final String OWED = "plannedwork.turn";

    /** The outcome is {@code well} or {@code exception}; the subject is the task. */
    public static final String DONE = "plannedwork.done";

    /** The outcome is what the weather did, as {@code RAIN_ENDED}; the subject is the spell. */
    public static final String WEATHER = "plannedwork.weather-told";

    @Bean
    static ExpectationKinds plannedExpectations() {
        return () -> List.of(new ExpectationKind(OWED, "plannedwork", "该做的计划任务"));
    }

    @Bean
    static FactKinds plannedFacts() {
        return () -> List.of(FactKind.first(DONE, "计划任务做完"), FactKind.first(WEATHER, "天气通知"));
    }
}
