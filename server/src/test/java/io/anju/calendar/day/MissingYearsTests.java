package io.anju.calendar.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.HealthFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingYearsTests {

    private static final StatutoryDays KNOWN = new StatutoryDays(Set.of(2024, 2025, 2026), Map.of());

    @Test
    void theHealthPageNamesEachMissingYear() {
        assertThat(YearsKnown.of(List.of())).extracting(HealthFinding::level).containsExactly(HealthFinding.Level.GOOD);
        assertThat(YearsKnown.of(List.of(2027)))
                .containsExactly(HealthFinding.act("calendar.year-missing", null, "2027"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, ''",
        "2026-11-01, 2027",
        "2026-12-31, 2027",
        "2025-11-01, ''",
        "2027-01-01, 2027",
        "2027-11-01, 2027 2028"
    })
    void theNextYearIsMissedFromNovemberAndThisYearAlways(LocalDate today, String missing) {
        var expected = missing.isEmpty()
                ? List.<Integer>of()
                : java.util.Arrays.stream(missing.split(" "))
                        .map(Integer::valueOf)
                        .toList();

        assertThat(MissingYears.on(today, KNOWN)).isEqualTo(expected);
    }
}
