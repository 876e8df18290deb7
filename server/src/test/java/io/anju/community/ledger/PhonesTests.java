package io.anju.community.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "021-60001234 13800000000|02160001234 13800000000",
                "13800000000 021-60001234|13800000000 02160001234",
                "13800000000(021)60001234|13800000000 02160001234",
                "+86(021)60001234、86021-60005678|02160001234 02160005678",
                "手机13800000000座机021-60001234转801|13800000000 02160001234-801",
                "座机：021-60001234手机：13800000000|02160001234 13800000000",
                "021-60001234（手机13800000000）|02160001234 13800000000",
                "13800000000（021-60001234）|13800000000 02160001234",
                "021-60001234 021-60005678|02160001234 02160005678",
                "0512-6012345 0512-6012346|05126012345 05126012346",
                "021-60001234-13800000000|02160001234 13800000000",
                "021-60001234-801 13800000000|02160001234-801 13800000000",
                "400-800-1234|4008001234",
                "400 800 1234、800-820-5678|4008001234 8008205678",
                "客服400-8001-234 13800000000|4008001234 13800000000",
                "13800000000备用13900000000|13800000000 13900000000",
                "+86 138 0000 0000 +86 139-0000-0000|13800000000 13900000000",
                "1380000000013900000000|13800000000 13900000000",
                "13800000000、13800000000|13800000000",
                "138****5678 021****1234|138****5678 021****1234",
                "021****1234、13800000000|021****1234 13800000000"
            })
    void everyNumberOfACellIsReadInItsOrder(String cell, String numbers) {
        assertThat(Phones.of(cell)).contains(new Phones(List.of(numbers.split(" ")), 0));
    }

    @Test
    void aLineWithoutItsAreaIsCountedBesideTheOthers() {
        assertThat(Phones.of("13800000000 60001234")).contains(new Phones(List.of("13800000000"), 1));
        assertThat(Phones.of("60001234-801、6000-5678")).contains(new Phones(List.of(), 2));
        assertThat(Phones.of("021-60001234、60005678")).contains(new Phones(List.of("02160001234"), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"不详", "", "（本人）"})
    void whatSaysNoNumberHasNone(String cell) {
        assertThat(Phones.of(cell)).contains(Phones.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1380000000",
                "138000000001",
                "1380000000 13900000000",
                "13800000000转801",
                "12345678901",
                "021-6000123400",
                "021-60001234/35",
                "310101199001011234",
                "13800000000 QQ12345",
                "400-800-12"
            })
    void whatIsNoNumberIsNotRead(String cell) {
        assertThat(Phones.of(cell)).isEmpty();
    }

    @Test
    void aMobileNumberComesFirstUnlessTheTableIsOurs() {
        assertThat(read("021-60001234、13800000000").registeredFirst()).containsExactly("13800000000", "02160001234");
        assertThat(read("021****1234、138****0000").registeredFirst()).containsExactly("021****1234", "138****0000");
    }

    private static Phones read(String cell) {
        return Phones.of(cell).orElseThrow();
    }
}
