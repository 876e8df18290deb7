package io.anju.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HowOftenTests {

    @ParameterizedTest
    @CsvSource({
        "per_week, 1, week",
        "per_day, 2, day",
        "per_month_min, 1, month",
        "per_quarter_min, 1, quarter",
        "per_half_year, 1, half_year",
        "per_year_min, 2, year",
        "per_season, 1, season"
    })
    void aNumberOfAClauseSaysHowOften(String parameter, int times, String window) {
        assertThat(HowOften.of(Map.of(parameter, times, "previous_per_day", 9))).contains(new HowOften(window, times));
        assertThat(HowOften.isSaidBy(parameter)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"per_equipment", "previous_per_day", "height_cm_min", "elevator_per_week_from_S09"})
    void aNumberOfSomethingElseSaysNothingOfIt(String parameter) {
        assertThat(HowOften.of(Map.of(parameter, 1))).isEmpty();
        assertThat(HowOften.isSaidBy(parameter)).isFalse();
    }

    @Test
    void wordsInPlaceOfANumberSayNothing() {
        assertThat(HowOften.of(Map.of("per_day", "every"))).isEmpty();
    }
}
