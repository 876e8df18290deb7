package io.anju.identity.badge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinRulesTests {

    @ParameterizedTest
    @ValueSource(strings = {"4826", "7153", "0307", "9061"})
    void fourUnrelatedDigitsAreAPin(String pin) {
        assertThat(PinRules.accept(pin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "482", "48265", "48a6", "٤٨٢٦", "0000", "9999", "1212", "6969", "1234", "0123", "7890", "4321",
                "3210", "1985", "2008"
            })
    void whatEverybodyTriesFirstIsNot(String pin) {
        assertThat(PinRules.accept(pin)).isFalse();
    }
}
