package io.anju.servicedesk.immediate;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is owed at once: that somebody accepts it. */
@Component
class ImmediatePromises implements ExpectationKinds {

    static final String ACCEPTANCE = "servicedesk.acceptance";

    @Override
    public List<ExpectationKind> kinds() {
        return List.of(new ExpectationKind(ACCEPTANCE, "servicedesk", "该马上接单的报事"));
    }
}
