package io.anju.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetryTests {

    @Test
    void thePauseDoublesUpToAnHour() {
        assertThat(Retry.pause(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Retry.pause(3)).isEqualTo(Duration.ofSeconds(80));
        assertThat(Retry.pause(9)).isEqualTo(Duration.ofHours(1));
        assertThat(Retry.pause(1_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void dueWorkIsReadBackFromItsName() {
        var task = new DueTask(
                "servicedesk.overdue",
                UUID.randomUUID(),
                UUID.randomUUID(),
                Instant.parse("2026-11-25T12:00:00.123456Z"));

        assertThat(DueTask.parse(task.instance())).isEqualTo(task);
    }

    @Test
    void aKindThatWouldBreakTheNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DueTask("a|b", UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH));
    }
}
