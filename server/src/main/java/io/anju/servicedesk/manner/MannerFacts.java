package io.anju.servicedesk.manner;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a check leaves behind: of each clause that it heard, whether it was kept. */
@Configuration(proxyBeanMethods = false)
class MannerFacts {

    /** Its outcome is PASSED or FAILED; its number the average of the points. The person is whoever took the call. */
    static final String CHECKED = "servicedesk.manner-checked";

    static final String MANNER = "servicedesk.call-manner";

    @Bean
    static FactKinds mannerFactKinds() {
        return () -> List.of(new FactKind(CHECKED, 1, "servicedesk", "已质检"));
    }

    @Bean
    static ExpectationKinds mannerExpectationKinds() {
        return () -> List.of(new ExpectationKind(MANNER, "servicedesk", "质检过的来电"));
    }
}
