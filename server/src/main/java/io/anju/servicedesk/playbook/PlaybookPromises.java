package io.anju.servicedesk.playbook;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.servicedesk.clock.Nearness;
import io.anju.standards.Promises;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** States what is owed on a leak or a room that is too warm or too cold, where it was promised by then. */
@Component
class PlaybookPromises {

    private final Promises promises;
    private final Expectations expectations;

    PlaybookPromises(Promises promises, Expectations expectations) {
        this.promises = promises;
        this.expectations = expectations;
    }

    /** Whether the community had promised it by then. */
    boolean isPromised(Owed owed, Instant at) {
        return promises.adopted(owed.clause(), at).isPresent();
    }

    /** @param label what people call the subject */
    void owe(Owed owed, UUID subject, String label, Instant since) {
        owe(owed, subject, label, since, subject);
    }

    /** @param factsOf about what the facts are that keep it */
    void owe(Owed owed, UUID subject, String label, Instant since, UUID factsOf) {
        promises.adopted(owed.clause(), since)
                .ifPresent(adopted -> expectations.expect(new NewExpectation(
                        owed.kind(),
                        subject,
                        label,
                        adopted.version(),
                        owed.clause(),
                        since,
                        Nearness.before(since.plus(owed.limit()), since),
                        since.plus(owed.limit()),
                        owed.keptBy(),
                        factsOf)));
    }

    /** It turned out not to be owed. */
    void waive(Owed owed, UUID subject) {
        expectations.withdraw(owed.kind(), subject);
    }
}
