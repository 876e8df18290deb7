package io.anju.servicedesk.closing;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import io.anju.servicedesk.ticket.ToldAtHome;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The facts that asking leaves behind. */
@Component
class ClosingFacts implements FactKinds, ToldAtHome {

    /** By a person, on the telephone or at the spot. */
    static final String ASKED = "servicedesk.asked";

    /** By the resident, with one tap. */
    static final String TAPPED = "servicedesk.tapped";

    /** By whoever reported it, or a supervisor, where it is a place of everybody's. */
    static final String CHECKED = "servicedesk.checked";

    static final String UNANSWERED = "servicedesk.unanswered";

    @Override
    public Set<String> toldAtHome() {
        return Set.of(ASKED, TAPPED, CHECKED, UNANSWERED);
    }

    @Override
    public List<FactKind> kinds() {
        return List.of(
                new FactKind(ASKED, 1, "servicedesk", "已回访"),
                new FactKind(TAPPED, 1, "servicedesk", "住户已点回复"),
                new FactKind(CHECKED, 1, "servicedesk", "已验收"),
                new FactKind(UNANSWERED, 1, "servicedesk", "未回复，已结案"));
    }
}
