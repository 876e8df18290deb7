package io.anju.servicedesk.crew;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts that helpers and firms leave behind; their subject is the ticket. */
@Component
class CrewFacts implements FactKinds {

    static final String HELPER_ADDED = "servicedesk.helper-added";
    static final String HELPER_ARRIVED = "servicedesk.helper-arrived";
    static final String HELPER_ENDED = "servicedesk.helper-ended";
    static final String CONTRACTED = "servicedesk.contracted";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.first(HELPER_ADDED, "加派了人手"),
                FactKind.first(HELPER_ARRIVED, "帮手已到"),
                FactKind.first(HELPER_ENDED, "帮手已撤"),
                FactKind.first(CONTRACTED, "交给外单位"));
    }
}
