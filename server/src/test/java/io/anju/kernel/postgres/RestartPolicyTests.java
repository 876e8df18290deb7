package io.anju.kernel.postgres;

import static io.anju.kernel.postgres.RestartPolicy.FIVE_IN_FIVE_MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartPolicyTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void eachRestartWaitsTwiceAsLongAsTheOneBefore() {
        assertThat(FIVE_IN_FIVE_MINUTES.pauseBefore(secondsAgo(), NOW)).contains(Duration.ofMillis(200));
        assertThat(FIVE_IN_FIVE_MINUTES.pauseBefore(secondsAgo(30), NOW)).contains(Duration.ofMillis(400));
        assertThat(FIVE_IN_FIVE_MINUTES.pauseBefore(secondsAgo(40, 30, 20, 10), NOW))
                .contains(Duration.ofMillis(3200));
    }

    @Test
    void theSixthWithinFiveMinutesIsNotTried() {
        assertThat(FIVE_IN_FIVE_MINUTES.pauseBefore(secondsAgo(299, 40, 30, 20, 10), NOW))
                .isEmpty();
    }

    @Test
    void aRestartIsForgottenAfterFiveMinutes() {
        assertThat(FIVE_IN_FIVE_MINUTES.pauseBefore(secondsAgo(300, 40, 30, 20, 10), NOW))
                .contains(Duration.ofMillis(3200));
    }

    private static List<Instant> secondsAgo(int... seconds) {
        return IntStream.of(seconds).mapToObj(NOW::minusSeconds).toList();
    }
}
