package io.anju.community.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.kernel.Unacceptable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTests {

    @ParameterizedTest
    @ValueSource(strings = {"1/1", "1/2", "33/100", "3333/9999"})
    void aShareIsWrittenAsItWasRead(String text) {
        assertThat(text).matches(Share.PATTERN);
        assertThat(Share.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/2", "1/0", "1", "0.5", "50%", "１/２", "12345/12345", "-1/2"})
    void whatIsNoFractionIsNone(String text) {
        assertThat(text).doesNotMatch(Share.PATTERN);
    }

    @Test
    void nobodyHoldsMoreThanTheWhole() {
        assertThatThrownBy(() -> Share.of("3/2")).isInstanceOf(Unacceptable.class);
    }
}
