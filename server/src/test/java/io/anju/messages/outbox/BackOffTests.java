package io.anju.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.messages.Urgency;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTests {

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "4, PT4M", "7, PT32M", "8, PT1H", "9, PT1H", "1000, PT1H"})
    void eachPauseIsTwiceTheLastUpToAnHour(int attempts, Duration pause) {
        assertThat(BackOff.pause(attempts)).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({
        "2, URGENT, false, false",
        "3, URGENT, false, true",
        "3, URGENT, true, false",
        "8, URGENT, true, true",
        "7, NORMAL, false, false",
        "8, NORMAL, false, true",
        "8, ANSWER, true, true",
    })
    void whatIsUrgentGoesAnotherWaySoonIfThereIsOne(int attempts, Urgency urgency, boolean last, boolean spent) {
        assertThat(BackOff.isSpent(attempts, urgency, last)).isEqualTo(spent);
    }

    @Test
    void anUrgentMessageIsWithTheNextChannelWithinTwoMinutes() {
        assertThat(BackOff.pause(1).plus(BackOff.pause(2))).isLessThanOrEqualTo(Duration.ofMinutes(2));
    }
}
