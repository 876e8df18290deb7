package io.anju.servicedesk.call;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.kernel.BusinessClock;
import io.anju.standards.Promises;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** We let the caller hang up first (S05-048): owed of each call whose end the exchange told with who ended it. */
@Component
class HangUps {

    private static final String CALLER_FIRST = "S05-048";

    private final Promises promises;
    private final Expectations expectations;
    private final BusinessClock clock;

    HangUps(Promises promises, Expectations expectations, BusinessClock clock) {
        this.promises = promises;
        this.expectations = expectations;
        this.clock = clock;
    }

    /** The fact that the call ended says by whom: where that was us, nothing ever keeps it. */
    void owe(UUID call, String label, Instant at) {
        promises.adopted(CALLER_FIRST, clock.instant())
                .ifPresent(promise -> expectations.expect(new NewExpectation(
                        CallFacts.HANG_UP,
                        call,
                        label,
                        promise.version(),
                        promise.clause(),
                        at,
                        at,
                        at,
                        CallFacts.ENDED)));
    }
}
