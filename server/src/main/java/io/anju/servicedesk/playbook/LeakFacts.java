package io.anju.servicedesk.playbook;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import io.anju.servicedesk.ticket.ToldAtHome;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The facts a leak leaves behind besides those of its ticket. What concerns a neighbour's home is not told at the reporter's. */
@Component
class LeakFacts implements FactKinds, ToldAtHome {

    static final String SOURCE_FOUND = "servicedesk.leak-source-found";
    static final String VALVE_CLOSED = "servicedesk.valve-closed";
    static final String LOSS_TICKED = "servicedesk.loss-ticked";
    static final String LOSS_PHOTOGRAPHED = "servicedesk.loss-photographed";
    static final String NEIGHBOUR_CHECKED = "servicedesk.neighbour-checked";
    static final String ALL_CHECKED = "servicedesk.neighbours-all-checked";
    static final String LIABILITY = "servicedesk.liability-entered";
    static final String CLAIM_ENDED = "servicedesk.claim-ended";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.first(SOURCE_FOUND, "已查明漏水来源"),
                FactKind.first(VALVE_CLOSED, "已关阀"),
                FactKind.first(LOSS_TICKED, "业主有损失"),
                FactKind.first(LOSS_PHOTOGRAPHED, "损失已拍照"),
                FactKind.first(NEIGHBOUR_CHECKED, "已排查邻户"),
                FactKind.first(ALL_CHECKED, "邻户已全部排查"),
                FactKind.first(LIABILITY, "已定责"),
                FactKind.first(CLAIM_ENDED, "索赔已有结果"));
    }

    @Override
    public Set<String> toldAtHome() {
        return Set.of(VALVE_CLOSED, LOSS_PHOTOGRAPHED);
    }
}
