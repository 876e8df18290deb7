package io.anju.community.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Chance;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"QH-7K3M-9Q2X", "qh-7k3m-9q2x", "QH7K3M9Q2X", " qh 7k3m 9q2x ", "ＱＨ－７Ｋ３Ｍ－９Ｑ２Ｘ", "QH–7K3M—9Q2X"})
    void aCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(CodeText.read(typed)).contains(new CodeText("QH", "7K3M9Q2X"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "QH", "7K3M9Q2X", "QH-7K3M-9Q2", "QH-7K3M-9Q20", "QH-7K3M-9Q2I", "TOOLONGX-7K3M-9Q2X", "码"})
    void whatIsNoCodeIsNotRead(String typed) {
        assertThat(CodeText.read(typed)).isEmpty();
    }

    @Test
    void whatIsPrintedIsReadBack() {
        var code = new CodeText("YQ2", "ABCDEFGH");
        assertThat(code.printed()).isEqualTo("YQ2-ABCD-EFGH");
        assertThat(CodeText.read(code.printed())).contains(code);
    }

    @Test
    void secretsHaveEightSignsAndHardlyEverMeet() {
        var seed = Chance.seed();
        var random = Chance.of(CodeTextTests.class);
        int codes = Chance.tries(2_000);
        var secrets = new HashSet<String>();
        for (int i = 0; i < codes; i++) {
            var hash = new byte[32];
            random.nextBytes(hash);
            secrets.add(CodeText.secret(hash));
        }
        assertThat(secrets).as("seed %d", seed).hasSize(codes).allMatch(secret -> secret.matches("[2-9A-HJ-NP-Z]{8}"));
        assertThat(secrets).noneMatch(secret -> secret.contains("U") || secret.contains("O"));
    }
}
