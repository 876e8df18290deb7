package io.anju.servicedesk.seen;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** When one of us saw what could be sent only later. */
@Component
class SeenFacts implements FactKinds {

    static final String SEEN = "servicedesk.seen";

    @Override
    public List<FactKind> kinds() {
        return List.of(new FactKind(SEEN, 1, "servicedesk", "员工当时看到"));
    }
}
