package io.anju.standards.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Period OCTOBER = Period.of(YearMonth.of(2026, 10));

    @ParameterizedTest
    @CsvSource({
        "2026-11, 2026-11-01, 2026-11-30",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q4, 2026-10-01, 2026-12-31",
        "2026, 2026-01-01, 2026-12-31",
        "2026-W01, 2025-12-29, 2026-01-04",
        "2026-W48, 2026-11-23, 2026-11-29",
        "2026-W53, 2026-12-28, 2027-01-03"
    })
    void isAWeekAMonthAQuarterOrAYear(String text, LocalDate from, LocalDate to) {
        assertThat(text).matches(Period.FORM);
        assertThat(Period.parse(text)).isEqualTo(new Period(text, from, to));
    }

    @Test
    void nothingElseIsOne() {
        assertThat(List.of("november", "2026-13", "2026-W54", "2026-Q5", "1999", "2026-1"))
                .noneMatch(text -> text.matches(Period.FORM));
    }

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
