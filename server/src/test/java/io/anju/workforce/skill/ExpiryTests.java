package io.anju.workforce.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpiryTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void aPaperCountsOnItsLastDayAndIsSaidToEndNinetySixtyAndThirtyDaysBefore() {
        Map.of(
                        -1, Expiry.RUN_OUT,
                        0, Expiry.WITHIN_30_DAYS,
                        30, Expiry.WITHIN_30_DAYS,
                        31, Expiry.WITHIN_60_DAYS,
                        60, Expiry.WITHIN_60_DAYS,
                        61, Expiry.WITHIN_90_DAYS,
                        90, Expiry.WITHIN_90_DAYS,
                        91, Expiry.FAR)
                .forEach((days, expiry) -> assertThat(Expiry.of(TODAY.plusDays(days), TODAY))
                        .as("in %d days", days)
                        .isEqualTo(expiry));
    }

    @Test
    void aSkillNeverRunsOut() {
        assertThat(Expiry.of(null, TODAY)).isEqualTo(Expiry.FAR);
    }
}
