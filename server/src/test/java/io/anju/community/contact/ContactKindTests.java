package io.anju.community.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactKindTests {

    @ParameterizedTest
    @CsvSource({
        "MOBILE, 19900000001, 199****0001",
        "LANDLINE, 021-60001234, ****1234",
        "LANDLINE, 021-60001234-801, ****1234",
        "LANDLINE, 400-800-1234, ****1234",
        "EMAIL, wang@example.com, w***@example.com",
        "WECHAT, wang_1961, w***1"
    })
    void whatLooksRightIsShownMasked(ContactKind kind, String value, String masked) {
        assertThat(kind.takes(value)).isTrue();
        assertThat(kind.masked(value)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"MOBILE, 1990000000", "MOBILE, 021-60001234", "LANDLINE, 60001234", "EMAIL, wang@example", "WECHAT, 王"})
    void whatLooksOtherwiseIsNotTaken(ContactKind kind, String value) {
        assertThat(kind.takes(value)).isFalse();
    }
}
