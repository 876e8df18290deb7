package io.anju.servicedesk.playbook;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.standards.Promises;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** States what is owed on a leak or a room that is too warm or too cold, where it was promised by then. */
@Component
class PlaybookPromises {

    /** At risk when a fifth of the time is left, as everywhere. */
    private static final int RISK_DIVISOR = 5;

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
        promises.adopted(owed.clause(), since)
                .ifPresent(adopted -> expectations.expect(new NewExpectation(
                        owed.kind(),
                        subject,
                        label,
                        adopted.version(),
                        owed.clause(),
                        since,
                        since.plus(owed.limit()).minus(owed.limit().dividedBy(RISK_DIVISOR)),
                        since.plus(owed.limit()),
                        owed.keptBy())));
    }

    /** It turned out not to be owed. */
    void waive(Owed owed, UUID subject) {
        expectations.withdraw(owed.kind(), subject);
    }
}
