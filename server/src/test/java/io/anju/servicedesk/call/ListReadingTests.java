package io.anju.servicedesk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.community.sheet.Sheet;
import io.anju.servicedesk.call.ListReading.Read;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An exchange's list, in the words and forms in which exchanges write it. */
class ListReadingTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant RANG = Instant.parse("2026-11-27T06:05:20Z");

    @Test
    void momentsStandAsTextsAsNumbersAndWithTheDayOrWithout() {
        for (var rang : List.of(
                "2026-11-27 14:05:20",
                "2026/11/27  14:05:20",
                "２０２６－１１－２７　１４：０５：２０",
                "2026年11月27日 14时05分20秒",
                "20261127140520",
                "46353.587037037")) {
            for (var answered : List.of("2026-11-27 14:05:30", "14:05:30", "0.58715278")) {
                var call = call("来电时间|主叫号码|接听时间|通话结束|接听人", rang + "|138 0000 0000|" + answered + "|14:07:00|周前台");
                assertThat(call.rang()).as(rang).isEqualTo(RANG);
                assertThat(call.answered()).as(answered).isEqualTo(RANG.plusSeconds(10));
                assertThat(call.ended()).isEqualTo(RANG.plusSeconds(100));
                assertThat(call.number()).isEqualTo("13800000000");
            }
        }
    }

    @Test
    void howLongItRangStandsInManyForms() {
        for (var seconds : List.of("12", "１２", "12秒", "0:12", "00:00:12", "0分12秒", "0.00013889")) {
            var call = call("呼入时间|来电号码|响铃秒数(秒)|分机", "2026-11-27 14:05:20|+86 13800000000|" + seconds + "|8001");
            assertThat(call.answered()).as(seconds).isEqualTo(RANG.plusSeconds(12));
            assertThat(call.number()).isEqualTo("13800000000");
        }
    }

    @Test
    void whoRangInVainIsToldByTheStateTheTalkOrNobodyWhoAnswered() {
        assertThat(call("来电时间|响铃时长|状态|分机", "2026-11-27 14:05:20|31|未接|8001").answered())
                .as("the telephone that rang is named too")
                .isNull();
        assertThat(call("来电时间|响铃时长|通话时长", "2026-11-27 14:05:20|31|00:00:00").answered())
                .isNull();
        var missed = call("来电时间|响铃时长|接听人", "2026-11-27 14:05:20|31|-");
        assertThat(missed.answered()).isNull();
        assertThat(missed.ended()).isEqualTo(RANG.plusSeconds(31));
        assertThat(call("来电时间|接听时间|主叫", "2026-11-27 14:05:20||匿名").number()).isNull();
    }

    @Test
    void whatSumsUpWhatIsEmptyAndWhatWentOutIsNoCall() {
        assertThat(read(
                        "某某花园话单",
                        "来电时间|主叫|接听时间|呼叫类型",
                        "2026-11-27 14:05:20|13800000000||呼入",
                        "||",
                        "2026-11-27 14:06:20|13800000000|2026-11-27 14:06:25|呼出",
                        "合计|1||"))
                .hasSize(1)
                .first()
                .satisfies(read -> assertThat(read.row()).isEqualTo(3));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThat(why("来电时间|接听时间", "昨天下午|14:05:30")).isEqualTo("rang");
        assertThat(why("来电时间|接听时间", "2026-02-30 14:05:20|14:05:30")).isEqualTo("rang");
        assertThat(why("来电时间|接听时间", "2026-11-27 14:05|14:05:30")).isEqualTo("rang-inexact");
        assertThat(why("来电时间|接听时间|通话编号", "2026-11-27 14:05|14:05|a")).isEqualTo("answered-inexact");
        assertThat(why("来电时间|接听时间|状态", "2026-11-27 14:05:20||已接")).isEqualTo("answered-when");
        assertThat(why("来电时间|接听时间|状态", "2026-11-27 14:05:20||可能")).isEqualTo("state");
        assertThat(why("来电时间|接听时间", "2026-11-27 14:05:20|14:05:10")).isEqualTo("answered-order");
        assertThat(why("来电时间|接听时间|通话结束", "2026-11-27 14:05:20|14:05:30|14:05:25"))
                .isEqualTo("ended-order");
        assertThat(why("来电时间|响铃秒数|分机", "2026-11-27 14:05:20|很久|8001")).isEqualTo("ring");
        assertThat(why("来电时间|响铃秒数|分机", "2026-11-27 14:05:20|3700|8001")).isEqualTo("ring-long");
        assertThat(why("来电时间|接听时间|主叫", "2026-11-27 14:05:20||abc123")).isEqualTo("number");
        assertThat(why("来电时间|接听时间", "2026-11-27 19:05:20|")).isEqualTo("future");
        assertThat(why("来电时间|接听时间", "2026-10-20 14:05:20|")).isEqualTo("old");
    }

    @Test
    void aListWithoutTheColumnsThatSayWhoWasAnsweredIsNone() {
        assertThatThrownBy(() -> read("来电时间|主叫", "2026-11-27 14:05:20|1")).isInstanceOf(CallRefused.NoList.class);
        assertThatThrownBy(() -> read("来电时间|响铃秒数", "2026-11-27 14:05:20|1")).isInstanceOf(CallRefused.NoList.class);
    }

    private static ListedCall call(String... rows) {
        var read = read(rows).getFirst();
        return Objects.requireNonNull(
                read.call(), () -> Objects.requireNonNull(read.not()).why());
    }

    private static String why(String... rows) {
        return Objects.requireNonNull(read(rows).getFirst().not()).why();
    }

    private static List<Read> read(String... rows) {
        var sheet = new ArrayList<Sheet.Row>();
        for (int n = 0; n < rows.length; n++) {
            sheet.add(new Sheet.Row(n + 1, false, Arrays.asList(rows[n].split("\\|", -1))));
        }
        return ListReading.of(List.of(new Sheet("话单", false, sheet, List.of())), SHANGHAI, NOW);
    }
}
