package io.anju.servicedesk.playbook;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts that measuring a room leaves behind. A reading proves nothing against anybody: who heats has to keep it warm. */
@Component
class TemperatureFacts implements FactKinds {

    static final String READ = "servicedesk.temperature-read";
    static final String OPENED = "servicedesk.temperature-issue-opened";
    static final String AGREED = "servicedesk.temperature-measure-agreed";
    static final String SETTLED = "servicedesk.temperature-settled";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.first(READ, "已测室温"),
                FactKind.first(OPENED, "室温问题"),
                FactKind.first(AGREED, "已商定办法"),
                FactKind.first(SETTLED, "室温问题已解决"));
    }
}
