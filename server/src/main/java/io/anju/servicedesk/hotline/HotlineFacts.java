package io.anju.servicedesk.hotline;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the hotline leaves behind, and what is owed to whoever rings. */
@Configuration(proxyBeanMethods = false)
class HotlineFacts {

    /** Its outcome is TICKET, or CALLED_BACK where the call was missed. */
    static final String SERVED = "servicedesk.hotline-served";

    /** Its outcome is WITHIN or EXCEEDED; its number the percentage of a day's calls that were missed. */
    static final String COUNTED = "servicedesk.hotline-counted";

    static final String CALL = "servicedesk.hotline-call";
    static final String DAY = "servicedesk.hotline-day";

    @Bean
    static FactKinds hotlineFactKinds() {
        return () -> List.of(
                new FactKind(SERVED, 1, "servicedesk", "来电有着落"), new FactKind(COUNTED, 1, "servicedesk", "已数当天漏接"));
    }

    @Bean
    static ExpectationKinds hotlineExpectationKinds() {
        return () -> List.of(
                new ExpectationKind(CALL, "servicedesk", "该有着落的来电"),
                new ExpectationKind(DAY, "servicedesk", "专线有来电的一天"));
    }
}
