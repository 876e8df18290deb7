package io.anju.equipment.paper;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is owed of papers that run out, and what keeps it. */
@Configuration(proxyBeanMethods = false)
class TestFacts {

    /** The subject is the paper that has to be renewed, or what stands for a first one. */
    static final String OWED = "equipment.test";

    /** The subject is the same; it happened on the first day of the paper that came of it. */
    static final String TESTED = "equipment.tested";

    @Bean
    static ExpectationKinds testExpectationKinds() {
        return () -> List.of(new ExpectationKind(OWED, "equipment", "该做的检测"));
    }

    @Bean
    static FactKinds testFactKinds() {
        return () -> List.of(FactKind.first(TESTED, "检测有了新报告"));
    }
}
