package io.anju.servicedesk.reception;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts that reception days leave behind: about the period they are of. */
@Component
class ReceptionFacts implements FactKinds {

    static final String HELD = "servicedesk.manager-reception-held";
    static final String PUBLISHED = "servicedesk.general-manager-day-published";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                new FactKind(HELD, 1, "servicedesk", "经理接待日已办"),
                new FactKind(PUBLISHED, 1, "servicedesk", "总经理会见日已公布"));
    }
}
