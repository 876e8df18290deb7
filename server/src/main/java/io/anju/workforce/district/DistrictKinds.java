package io.anju.workforce.district;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is owed of districts every day, and what was seen of them. */
@Configuration(proxyBeanMethods = false)
class DistrictKinds {

    static final String REACH = "workforce.districts-reach";
    static final String STEWARD = "workforce.steward";

    /** The outcome is {@code kept} or {@code dead}; the number the percentage looked after. */
    static final String SEEN = "workforce.districts-seen";

    @Bean
    static ExpectationKinds districtExpectations() {
        return () -> List.of(
                new ExpectationKind(REACH, "workforce", "片区不留死角"), new ExpectationKind(STEWARD, "workforce", "片区有管家"));
    }

    @Bean
    static FactKinds districtFacts() {
        return () -> List.of(new FactKind(SEEN, 1, "workforce", "片区责任人检查"));
    }
}
