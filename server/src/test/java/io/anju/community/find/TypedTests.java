package io.anju.community.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTests {

    @ParameterizedTest
    @CsvSource({
        "3-2-1102, 3-2-1102",
        "3 2 1102, 3-2-1102",
        "３－２－１１０２, 3-2-1102",
        "3—2—1102, 3-2-1102",
        "3号楼2单元1102室, 3-2-1102",
        "3栋2单元, 3-2-",
        "A座B101, A-B101",
        "3#1102, 3-1102",
        "程, 程",
    })
    void aRoomIsReadHoweverItIsWritten(String typed, String label) {
        assertThat(Typed.label(typed)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"ChengNvShi, chengnvshi", "程 女士, 程女士", "ＣＮＳ, cns"})
    void aNameIsComparedWithoutBlanksAndCapitals(String typed, String word) {
        assertThat(PartyWords.written(typed)).isEqualTo(word).doesNotMatch(Pattern.compile("\\s"));
    }
}
