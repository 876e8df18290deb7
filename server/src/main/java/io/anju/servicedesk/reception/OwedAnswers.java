package io.anju.servicedesk.reception;

import static io.anju.servicedesk.reception.ReceptionFacts.QUESTIONS;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a general manager's day owes whoever asks there (S09-002): an answer, or a ticket, before the day is over. */
@Component
class OwedAnswers {

    private static final Duration LAST_SECOND = Duration.ofSeconds(1);

    private final Promises promises;
    private final Expectations expectations;
    private final CommunityZone zones;
    private final BusinessClock clock;

    OwedAnswers(Promises promises, Expectations expectations, CommunityZone zones, BusinessClock clock) {
        this.promises = promises;
        this.expectations = expectations;
        this.zones = zones;
        this.clock = clock;
    }

    /** It is not held. */
    void oweNoLonger(UUID id) {
        expectations.withdraw(QUESTIONS, id);
    }

    /** By the midnight after it; at risk from when nobody is there any more. */
    void owe(UUID id, Instant endsAt) {
        var now = clock.instant();
        var day = zones.dayHere(endsAt);
        promises.adopted(Host.GENERAL_MANAGER.clause(), now)
                .ifPresent(promise -> expectations.expect(new NewExpectation(
                        QUESTIONS,
                        id,
                        day.toString(),
                        promise.version(),
                        promise.clause(),
                        now,
                        endsAt,
                        day.plusDays(1).atStartOfDay(zones.here()).toInstant().minus(LAST_SECOND),
                        ReceptionFacts.ENDED)));
    }
}
