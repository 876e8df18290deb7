package io.anju.equipment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the next of so many tests a year is due. */
class TestsOfAYearTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 1, 2027-03-01",
        "2027-03-01, 1, 2028-03-01",
        "2026-03-01, 2, 2026-08-30",
        "2026-03-01, 5, 2026-05-13",
        "2026-03-01, 12, 2026-03-31",
        "2026-03-01, 24, 2026-03-16"
    })
    void soManyAYearLieEvenlyInTheYearFromADayOn(LocalDate from, int times, LocalDate next) {
        assertThat(OwedTests.evenly(from, times)).isEqualTo(next);
    }
}
