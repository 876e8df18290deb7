package io.anju.servicedesk.night;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import io.anju.servicedesk.ticket.ToldAtHome;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** That somebody agreed to wait for the morning. */
@Component
class NightFacts implements FactKinds, ToldAtHome {

    static final String AGREED = "servicedesk.morning-agreed";

    @Override
    public List<FactKind> kinds() {
        return List.of(new FactKind(AGREED, 1, "servicedesk", "同意明早上门"));
    }

    @Override
    public Set<String> toldAtHome() {
        return Set.of(AGREED);
    }
}
