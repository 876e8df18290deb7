package io.anju.community.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.people.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortionsTests {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @ParameterizedTest
    @CsvSource({
        "58.4%, 73/125",
        "58.3%, 583/1000",
        "0.584, 73/125",
        "58.33%, 7/12",
        "14.29%, 1/7",
        "33.3%, 1/3",
        "66.7%, 2/3",
        "0.333, 1/3",
        "33.33%, 1/3",
        "33.34%, 1/3",
        "66.66%, 2/3",
        "33.35%, 667/2000"
    })
    void aPercentStandsForItselfUnlessAFractionIsWrittenSo(String cell, String share) throws Misread {
        assertThat(of(cell)).hasToString(share);
    }

    @Test
    void aPercentOfOneDigitIsWhatItSaysButForThirds() throws Misread {
        for (int tenths = 1; tenths < 1000; tenths++) {
            var percent = BigDecimal.valueOf(tenths, 1);
            var share = of(percent + "%");
            if (share.whole() != 3) {
                assertThat(share.part() * 1000).as("%s", percent).isEqualTo(tenths * share.whole());
            } else {
                assertThat(away(percent, share)).as("%s", percent).isLessThanOrEqualTo(percent.ulp());
            }
        }
    }

    /** Never more than half a unit from it, a whole one where the last of three thirds makes them a whole. */
    @Test
    void aPercentOfTwoDigitsIsNeverFarFromWhatItSays() throws Misread {
        for (int hundredths = 1; hundredths < 10_000; hundredths++) {
            var percent = BigDecimal.valueOf(hundredths, 2);
            if (isKept(hundredths)) {
                var share = of(percent + "%");
                var most = share.whole() == 3 ? percent.ulp() : percent.ulp().multiply(new BigDecimal("0.5"));
                assertThat(away(percent, share)).as("%s", percent).isLessThanOrEqualTo(most);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aFractionIsFoundByItsDigits(int digits) throws Misread {
        for (int whole : new int[] {3, 7, 11}) {
            for (int part = 1; part < whole; part++) {
                var percent = HUNDRED.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), digits, RoundingMode.HALF_UP);
                assertThat(of(percent + "%")).isEqualTo(new Share(part, whole));
            }
        }
    }

    /** As a fraction of at most 9999, or as one of those that are rounded. */
    private static boolean isKept(int hundredths) {
        return hundredths % 2 == 0
                || hundredths % 5 == 0
                || Stream.of(3, 6, 7, 9, 11, 12)
                        .flatMap(whole ->
                                IntStream.range(1, whole).mapToObj(part -> Math.round(10_000.0 * part / whole)))
                        .anyMatch(rounded -> rounded == hundredths);
    }

    private static BigDecimal away(BigDecimal percent, Share share) {
        return HUNDRED.multiply(BigDecimal.valueOf(share.part()))
                .divide(BigDecimal.valueOf(share.whole()), 9, RoundingMode.HALF_UP)
                .subtract(percent)
                .abs();
    }

    private static Share of(String cell) throws Misread {
        return Portions.of(cell, 1).getFirst();
    }
}
