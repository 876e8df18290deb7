package io.anju.servicedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.servicedesk.ticket.FiveSteps.Step;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiveStepsTests {

    private static final Instant AT = Instant.parse("2026-11-25T06:02:00Z");

    @Test
    void theFirstMissingStepIsNamedWhateverCameAfterIt() {
        assertThat(new FiveSteps(null, AT, AT, ClosedAs.ANSWERED).missing()).contains(Step.TAKEN_ON);
        assertThat(new FiveSteps(AT, null, AT, ClosedAs.ANSWERED).missing()).contains(Step.FOLLOWED_UP);
        assertThat(new FiveSteps(AT, AT, null, ClosedAs.ANSWERED).missing()).contains(Step.RESULT);
        assertThat(new FiveSteps(AT, AT, AT, null).missing()).contains(Step.CALLED_BACK);
    }

    @Test
    void silenceIsACallBackToo() {
        assertThat(new FiveSteps(AT, AT, AT, ClosedAs.ANSWERED).missing()).isEmpty();
        assertThat(new FiveSteps(AT, AT, AT, ClosedAs.UNANSWERED).missing()).isEmpty();
    }
}
