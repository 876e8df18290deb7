package io.anju.community.consent;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a consent leaves behind; the outcome is its purpose. */
@Component
class ConsentFacts implements FactKinds {

    static final String GIVEN = "community.consent-given";
    static final String WITHDRAWN = "community.consent-withdrawn";

    @Override
    public List<FactKind> kinds() {
        return List.of(new FactKind(GIVEN, 1, "community", "已同意登记"), new FactKind(WITHDRAWN, 1, "community", "已撤回同意"));
    }
}
