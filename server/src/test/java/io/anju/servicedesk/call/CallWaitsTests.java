package io.anju.servicedesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.servicedesk.call.CallWaits.Change;
import io.anju.servicedesk.call.CallWaits.Waited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallWaitsTests {

    private static final Instant BEGAN = Instant.parse("2026-11-25T06:02:00Z");

    @Test
    void theWaitsAreAddedUp() {
        assertThat(Waited.of(List.of(waits(5), on(12), waits(20), on(23))).together())
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whoeverIsAskedToWaitTwiceWaitsOnceAndWhatEndsNoWaitChangesNothing() {
        var waited = Waited.of(List.of(on(1), waits(5), waits(8), on(12), on(14)));
        assertThat(waited.together()).isEqualTo(Duration.ofSeconds(7));
        assertThat(waited.since()).isNull();
    }

    @Test
    void whoeverStillWaitsWaitsSinceTheyWereAsked() {
        assertThat(Waited.of(List.of(waits(5), waits(8))).since()).isEqualTo(BEGAN.plusSeconds(5));
    }

    private static Change waits(int second) {
        return new Change(BEGAN.plusSeconds(second), true);
    }

    private static Change on(int second) {
        return new Change(BEGAN.plusSeconds(second), false);
    }
}
