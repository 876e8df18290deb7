package io.anju.community.campaign;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is owed where a community promised it: a census a quarter, a visit to every rented home in time. */
@Component
class OwedVisits implements ExpectationKinds {

    static final String CENSUS = "community.census";
    static final String TENANT_VISIT = "community.tenant-visit";

    @Override
    public List<ExpectationKind> kinds() {
        return List.of(
                new ExpectationKind(CENSUS, "community", "每季该做的普查"),
                new ExpectationKind(TENANT_VISIT, "community", "该走访的出租户"));
    }
}
