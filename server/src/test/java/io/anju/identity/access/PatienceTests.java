package io.anju.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void theDoorWaitsTenMinutes() {
        var who = new Waiting(UUID.randomUUID(), SignInMethod.PASSWORD, NINE, false);
        assertThat(who.tooLong(NINE.plus(Duration.ofMinutes(10)))).isFalse();
        assertThat(who.tooLong(NINE.plus(Duration.ofMinutes(10)).plusMillis(1))).isTrue();
        assertThat(who.withSecondFactor().since()).isEqualTo(NINE);
    }

    @Test
    void aProofIsFreshForAQuarterOfAnHour() {
        assertThat(Freshness.stale(NINE, NINE.plus(Duration.ofMinutes(15)))).isFalse();
        assertThat(Freshness.stale(NINE, NINE.plus(Duration.ofMinutes(15)).plusMillis(1)))
                .isTrue();
    }
}
