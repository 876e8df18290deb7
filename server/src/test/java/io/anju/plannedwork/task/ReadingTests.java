package io.anju.plannedwork.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.plannedwork.rule.Answer;
import io.anju.plannedwork.rule.Question;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReadingTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // number, low, high, beyond, in words
                "3.2,  5, 40, -1.8, '水温 3.2 ℃，应在 5–40 ℃，低了 1.8 ℃'",
                "85.2, -, 70, 15.2, '水温 85.2 ℃，应不高于 70 ℃，高了 15.2 ℃'",
                "4.99, 5, -, -0.01, '水温 4.99 ℃，应不低于 5 ℃，低了 0.01 ℃'",
                "40.50, 5, 40, 0.50, '水温 40.5 ℃，应在 5–40 ℃，高了 0.5 ℃'",
            })
    void aNumberOutsideSaysHowFar(BigDecimal number, BigDecimal low, BigDecimal high, BigDecimal beyond, String words) {
        var reading = Reading.of(new Question("水温", "℃", low, high), new Answer(null, number));

        assertThat(reading.well()).isFalse();
        assertThat(reading.beyond()).isEqualByComparingTo(beyond);
        assertThat(words().of(reading)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"5", "40", "22.5"})
    void onTheLimitIsWithinIt(BigDecimal number) {
        var reading = Reading.of(
                new Question("水温", "℃", BigDecimal.valueOf(5), BigDecimal.valueOf(40)), new Answer(null, number));

        assertThat(reading.well()).isTrue();
        assertThat(reading.beyond()).isNull();
    }

    @Test
    void whatIsAnsweredByYesOrNoHasNoDistance() {
        var reading = Reading.of(new Question("门锁好", null, null, null), new Answer(false, null));

        assertThat(reading.beyond()).isNull();
        assertThat(words().of(reading)).isEqualTo("门锁好：有问题");
    }

    private static ReadingWords words() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/plannedwork");
        texts.setDefaultEncoding("UTF-8");
        return new ReadingWords(texts);
    }
}
