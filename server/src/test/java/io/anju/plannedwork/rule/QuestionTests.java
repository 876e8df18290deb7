package io.anju.plannedwork.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTests {

    private static final Question CLEAN = new Question("地面干净", null, null, null);

    @ParameterizedTest
    @CsvSource({
        ", , , true",
        "MPa, , , true",
        "MPa, 0.3, , true",
        "MPa, 0.3, 0.3, true",
        "MPa, 0.6, 0.3, false",
        ", 0.3, , false",
        ", , 0.6, false"
    })
    void onlyANumberHasLimitsAndSomethingLiesBetweenThem(
            @Nullable String unit, @Nullable BigDecimal low, @Nullable BigDecimal high, boolean fit) {
        assertThat(new Question("压力", unit, low, high).hasLimitsThatFit()).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({"0.29, false", "0.3, true", "0.600, true", "0.61, false"})
    void aNumberIsWellBetweenItsLimits(BigDecimal number, boolean well) {
        var pressure = new Question("压力", "MPa", new BigDecimal("0.3"), new BigDecimal("0.6"));
        assertThat(pressure.isWell(new Answer(null, number))).isEqualTo(well);
    }

    @Test
    void yesIsWellAndEachIsAnsweredInItsOwnWay() {
        assertThat(CLEAN.isWell(new Answer(true, null))).isTrue();
        assertThat(CLEAN.isWell(new Answer(false, null))).isFalse();
        assertThat(CLEAN.isAnsweredBy(new Answer(false, null))).isTrue();
        assertThat(CLEAN.isAnsweredBy(new Answer(null, BigDecimal.ONE))).isFalse();
        assertThat(CLEAN.isAnsweredBy(new Answer(null, null))).isFalse();
        assertThat(new Question("压力", "MPa", null, null).isAnsweredBy(new Answer(true, BigDecimal.ONE)))
                .isFalse();
    }
}
