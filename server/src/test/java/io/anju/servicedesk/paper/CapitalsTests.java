package io.anju.servicedesk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTests {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "5, 伍分",
        "120, 壹元贰角整",
        "10005, 壹佰元零伍分",
        "18600, 壹佰捌拾陆元整",
        "1000000, 壹万元整",
        "1001000, 壹万零壹拾元整",
        "1050010, 壹万零伍佰元壹角整",
        "2000300000, 贰仟万叁仟元整",
        "10000000599, 壹亿零伍元玖角玖分"
    })
    void anAmountIsWrittenAsNobodyCanAlterIt(long fen, String words) {
        assertThat(Capitals.of(fen)).isEqualTo(words);
    }
}
