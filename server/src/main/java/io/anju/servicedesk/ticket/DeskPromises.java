package io.anju.servicedesk.ticket;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is owed on a ticket, if the community promised it when the ticket was reported. */
@Component
class DeskPromises implements ExpectationKinds {

    static final String ARRIVAL = "servicedesk.arrival";
    static final String MENDING = "servicedesk.mending";
    static final String ANSWER = "servicedesk.answer";

    @Override
    public List<ExpectationKind> kinds() {
        return List.of(
                new ExpectationKind(ARRIVAL, "servicedesk", "该到户的报修"),
                new ExpectationKind(MENDING, "servicedesk", "该修好的报修"),
                new ExpectationKind(ANSWER, "servicedesk", "该答复的来件"));
    }
}
