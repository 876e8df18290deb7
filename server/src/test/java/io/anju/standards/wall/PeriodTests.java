package io.anju.standards.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Period OCTOBER = Period.of(YearMonth.of(2026, 10));

    @Test
    void aMonthThatIsOverIsReadAtItsLastInstantThere() {
        var end = Instant.parse("2026-10-31T16:00:00Z");

        assertThat(OCTOBER.readAt(SHANGHAI, Instant.parse("2026-11-26T00:00:00Z")))
                .isBefore(end)
                .isAfter(end.minusMillis(1));
        assertThat(OCTOBER.readAt(SHANGHAI, end)).isBefore(end);
    }

    @Test
    void theRunningOneIsReadNowAndOnTheDayItIsThere() {
        var justAfterMidnight = Instant.parse("2026-09-30T16:30:00Z");

        assertThat(OCTOBER.readAt(SHANGHAI, justAfterMidnight)).isEqualTo(justAfterMidnight);
        assertThat(LocalDate.ofInstant(OCTOBER.readAt(SHANGHAI, justAfterMidnight), SHANGHAI))
                .isEqualTo(LocalDate.of(2026, 10, 1));
    }
}
