package io.anju.servicedesk.zone;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is owed of a leak: that it comes to the right one at once. */
@Component
class ZoneKinds implements ExpectationKinds {

    static final String DISPATCH = "servicedesk.zone-dispatch";

    @Override
    public List<ExpectationKind> kinds() {
        return List.of(new ExpectationKind(DISPATCH, "servicedesk", "漏水派给分管的人"));
    }
}
