package io.anju.servicedesk.incident;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts of an incident itself; each ticket of it keeps its own. The number says how many were told. */
@Component
class IncidentFacts implements FactKinds {

    static final String OPENED = "servicedesk.incident-opened";
    static final String ENDED = "servicedesk.incident-ended";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                new FactKind(OPENED, 1, "servicedesk", "事件已通知住户"), new FactKind(ENDED, 1, "servicedesk", "事件结果已告知"));
    }
}
