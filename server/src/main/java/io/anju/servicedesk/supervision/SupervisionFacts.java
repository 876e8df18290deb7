package io.anju.servicedesk.supervision;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts that something supervised leaves: on its ticket where it has one, else on itself. */
@Component
class SupervisionFacts implements FactKinds {

    static final String ISSUED = "servicedesk.supervision-issued";
    static final String PROGRESS = "servicedesk.supervision-progress";
    static final String RESULT = "servicedesk.supervision-result";
    static final String RETURNED = "servicedesk.supervision-returned";
    static final String CLOSED = "servicedesk.supervision-closed";
    static final String REMINDED = "servicedesk.supervision-reminded";
    static final String ESCALATED = "servicedesk.supervision-escalated";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.first(ISSUED, "总部督办"),
                FactKind.first(PROGRESS, "督办进展"),
                FactKind.first(RESULT, "督办结果"),
                FactKind.first(RETURNED, "督办退回"),
                FactKind.first(CLOSED, "督办办结"),
                FactKind.first(REMINDED, "督办快到期，已提醒"),
                FactKind.first(ESCALATED, "督办超时，已升级"));
    }
}
