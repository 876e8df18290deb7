package io.anju.servicedesk.quote;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import io.anju.servicedesk.ticket.ToldAtHome;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fact that a resident decided about a quote; that it was made is a step in the field. */
@Component
class QuoteFacts implements FactKinds, ToldAtHome {

    static final String DECIDED = "servicedesk.quote-decided";

    @Override
    public Set<String> toldAtHome() {
        return Set.of(DECIDED);
    }

    @Override
    public List<FactKind> kinds() {
        return List.of(new FactKind(DECIDED, 1, "servicedesk", "报价有答复"));
    }
}
