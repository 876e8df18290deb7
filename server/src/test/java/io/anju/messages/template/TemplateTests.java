package io.anju.messages.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTests {

    private static final Template LATE = new Template("a.late", 1, "到户超时：{place}", "工单 {number}（{place}）已到时限");

    @Test
    void theGapsAreFilledWhereverTheyStand() {
        var words = LATE.with(Map.of("place", "3号楼2单元1102", "number", "QH-261125-7"));

        assertThat(words.title()).isEqualTo("到户超时：3号楼2单元1102");
        assertThat(words.text()).isEqualTo("工单 QH-261125-7（3号楼2单元1102）已到时限");
    }

    @Test
    void aMissingParameterIsRefusedAndSoIsOneTooMany() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LATE.require(Map.of("place", "3-2-1102")))
                .withMessageContaining("number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LATE.require(Map.of("place", "x", "number", "y", "phone", "19900000000")));
    }

    @Test
    void aParameterIsTextAndNothingElse() {
        var words = LATE.with(Map.of("place", "{number} $1 \\", "number", "7"));

        assertThat(words.title()).isEqualTo("到户超时：{number} $1 \\");
    }

    @Test
    void aTitleStaysOnOneLine() {
        assertThat(LATE.with(Map.of("place", "3号楼\r\nBcc: x@example.com", "number", "7"))
                        .title())
                .isEqualTo("到户超时：3号楼 Bcc: x@example.com");
    }

    @Test
    void theShippedTemplatesAreThereAndUnknownOnesAreNot() throws IOException {
        var templates = new Templates();

        assertThat(templates.newest("servicedesk.arrival-late").parameters()).containsExactly("due", "number", "place");
        assertThat(templates.version("messages.sign-in-code", 1).parameters()).containsExactly("code");
        assertThatIllegalArgumentException().isThrownBy(() -> templates.newest("servicedesk.nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> templates.version("messages.sign-in-code", 2));
    }
}
