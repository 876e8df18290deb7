package io.anju.servicedesk.found;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a ticket comes from, or what was found again while it is open. */
@Component
class FoundFacts implements FactKinds {

    /** The outcome is {@code opened} or {@code again}. */
    static final String FOUND = "servicedesk.fault-found";

    /** A ticket that was opened or joined so is closed. */
    static final String PUT_RIGHT = "servicedesk.fault-put-right";

    /** It was closed and is open again: corrects the fact of that. */
    static final String NOT_RIGHT = "servicedesk.fault-not-right";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.first(FOUND, "计划任务中发现问题"),
                FactKind.first(PUT_RIGHT, "发现的问题已办完"),
                FactKind.first(NOT_RIGHT, "发现的问题重新办"));
    }
}
