package io.anju.servicedesk.ladder;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts that climbing leaves on the ticket; that it is late at all its own clock says. */
@Component
class LadderFacts implements FactKinds {

    /** Its outcome names the step. */
    static final String CLIMBED = "servicedesk.escalated-further";

    static final String ACKNOWLEDGED = "servicedesk.acknowledged";
    static final String NOT_ACCEPTED = "servicedesk.acceptance-escalated";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                new FactKind(CLIMBED, 1, "servicedesk", "没有人接手，再上报"),
                new FactKind(ACKNOWLEDGED, 1, "servicedesk", "有人接手处理超时"),
                new FactKind(NOT_ACCEPTED, 1, "servicedesk", "接单超时，已升级"));
    }
}
