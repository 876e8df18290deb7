package io.anju.plannedwork.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.servicedesk.FoundFaults.Reported;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskFaultsTests {

    private static final Instant SEEN = Instant.parse("2026-11-28T02:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the ticket's limit, by when it is to be put right
                "2026-11-28T10:00:00Z, 2026-11-28T10:00:00Z",
                "2026-11-27T10:00:00Z, 2026-11-27T10:00:00Z",
                "-,                    2026-11-29T02:00:00Z",
            })
    void itIsPutRightByTheLimitOfItsTicketAlsoWhereThatIsOver(@Nullable Instant dueAt, Instant limit) {
        assertThat(TaskFaults.limit(new Reported(UUID.randomUUID(), "QH-261128-3", true, dueAt), SEEN))
                .isEqualTo(limit);
    }
}
