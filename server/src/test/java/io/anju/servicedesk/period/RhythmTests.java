package io.anju.servicedesk.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RhythmTests {

    @Test
    void aWeekBeginsOnMondayAlsoOverTheYear() {
        assertThat(Rhythm.WEEK.begin(LocalDate.of(2027, 1, 1))).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(Rhythm.WEEK.begin(LocalDate.of(2026, 11, 23))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Rhythm.WEEK.next(LocalDate.of(2026, 11, 29))).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void aQuarterHasThreeMonths() {
        assertThat(Rhythm.QUARTER.begin(LocalDate.of(2026, 11, 30))).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(Rhythm.QUARTER.begin(LocalDate.of(2026, 5, 31))).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(Rhythm.QUARTER.next(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(Rhythm.MONTH.next(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2026, 2, 1));
    }
}
