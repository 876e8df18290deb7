package io.anju.servicedesk.mail;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a mail leaves on a ticket. */
@Component
class MailFacts implements FactKinds {

    /** Somebody wrote more about it. */
    static final String JOINED = "servicedesk.mail-joined";

    static final String ACKNOWLEDGED = "servicedesk.mail-acknowledged";

    @Override
    public List<FactKind> kinds() {
        return List.of(
                new FactKind(JOINED, 1, "servicedesk", "来信补充"),
                new FactKind(ACKNOWLEDGED, 1, "servicedesk", "已回信告知工单号"));
    }
}
