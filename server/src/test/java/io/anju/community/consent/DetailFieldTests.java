package io.anju.community.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailFieldTests {

    @ParameterizedTest
    @CsvSource({
        "BIRTHDAY, 1961-05-04, true",
        "BIRTHDAY, 02-29, true",
        "BIRTHDAY, 1961-02-29, false",
        "BIRTHDAY, 0000-05-04, false",
        "BIRTHDAY, 1961年5月4日, false",
        "AGE, 62, true",
        "AGE, 六十二, false",
        "AGE, -1, false",
        "SPECIAL_NEED, 轮椅出行, true"
    })
    void aFieldTakesWhatItIs(DetailField field, String text, boolean taken) {
        assertThat(field.takes(text)).isEqualTo(taken);
    }
}
