package io.anju.community.ownerdata;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the count of owners' data leaves behind, and what is owed by its day. */
@Configuration(proxyBeanMethods = false)
class OwnerDataFacts {

    /** Its outcome is COMPLETE or INCOMPLETE; its number the percentage of the units with their owner's data. */
    static final String CHECKED = "community.owner-data-checked";

    static final String OWED = "community.owner-data";

    @Bean
    static FactKinds ownerDataFactKinds() {
        return () -> List.of(new FactKind(CHECKED, 1, "community", "已数业主资料"));
    }

    @Bean
    static ExpectationKinds ownerDataExpectationKinds() {
        return () -> List.of(new ExpectationKind(OWED, "community", "该录完的业主资料"));
    }
}
