package io.anju.servicedesk.playbook;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be owed on leaks and rooms, by key. */
@Component
class PlaybookExpectations implements ExpectationKinds {

    @Override
    public List<ExpectationKind> kinds() {
        return Stream.of(Owed.values()).map(Owed::expectation).toList();
    }
}
