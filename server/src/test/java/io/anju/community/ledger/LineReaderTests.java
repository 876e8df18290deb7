package io.anju.community.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Residents.Relation;
import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.community.ledger.LedgerLine.Named;
import io.anju.kernel.Unacceptable.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,2,11,1102,程女士,13800000000,业主|3-2-1102|3号楼2单元1102",
                "3号楼，2单元，11层，1102室，程女士，138-0000-0000，业主|3-2-1102|3号楼2单元1102",
                "３,２,１１,１１０２|3-2-1102|3号楼2单元1102",
                "A座,,-1,B101|A-B101|A座B101",
                "8栋,,,2|8-2|8栋2"
            })
    void aHomeIsTheSameHoweverItIsWritten(String line, String label, String words) {
        var read = only(line);
        assertThat(read.home().label()).isEqualTo(label);
        assertThat(read.home().spokenLabel()).isEqualTo(words);
    }

    @Test
    void thePlacesAroundAHomeComeOutermostFirst() {
        assertThat(only("3,2,11,1102").places())
                .extracting(Named::label)
                .containsExactly("3", "3-2", "3-2-11", "3-2-1102");
        assertThat(only("3,,-1,5").places()).extracting(Named::label).containsExactly("3", "3-B1", "3-5");
    }

    @Test
    void aPhoneMayBeWrittenWithGapsAndTheCountry() {
        assertThat(only("3,2,11,1102,程女士,+86 138 0000 0000,租客").holders())
                .containsExactly(new Holder("程女士", "13800000000", Relation.TENANT));
    }

    @Test
    void aLineOfTheFixedNetReachesSomebodyToo() {
        assertThat(only("3,2,11,1102,程女士,021-60001234转801,业主").holders())
                .containsExactly(new Holder("程女士", "02160001234-801", Relation.OWNER));
        assertThat(only("3,2,11,1102,程女士,021-60001234、138 0000 0000,业主").holders())
                .containsExactly(new Holder("程女士", "13800000000", List.of("02160001234"), Relation.OWNER, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,2,11|cells",
                "3,2,11,1102,程女士,13800000000,业主,多余|cells",
                "三号 楼,2,11,1102|building",
                "3,2/3,11,1102|unit",
                "3,2,十一层半吗这不可能的啊,1102|floor",
                "3,2,11,|door",
                "3,2,11,1102,,13800000000,业主|name",
                "3,2,11,1102,程女士,1380000000,业主|phone",
                "3,2,11,1102,程女士,60001234,业主|phone",
                "3,2,11,1102,程女士,138****0000,业主|phone",
                "3,2,11,1102,程女士,13800000000,朋友|relation"
            })
    void whatIsWrongIsNamed(String line, String key) {
        var reader = new LineReader(List.of("", line));
        assertThat(reader.lines()).isEmpty();
        assertThat(reader.faults()).extracting(Fault::key).containsExactly("community.ledger." + key);
        assertThat(reader.faults()).extracting(Fault::field).containsExactly("lines[1]");
    }

    private static LedgerLine only(String line) {
        var reader = new LineReader(List.of(line));
        assertThat(reader.faults()).isEmpty();
        assertThat(reader.lines()).hasSize(1);
        return reader.lines().getFirst();
    }
}
