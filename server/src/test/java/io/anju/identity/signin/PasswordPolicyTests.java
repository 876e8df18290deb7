package io.anju.identity.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.identity.PasswordTooWeak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short-9ch",
                "1234567890",
                "qwertyuiop",
                "1qaz2wsx3edc",
                "password1234",
                "P@ssw0rd2026",
                "iloveyou123",
                "woaini1314520",
                "Woaini5201314",
                "administrator",
                "8888888888",
                "abcabcabcabc",
                "19800101abc",
                "wang.jianguo",
                "wang.jianguo1"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThatThrownBy(() -> PasswordPolicy.check(password, "wang.jianguo")).isInstanceOf(PasswordTooWeak.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse battery", "anju-demo-2026", "石榴 雨伞 三轮车 灯塔", "x7Kq!v2mRt", "tanpopo-lantern-quay"})
    void whatIsHardToGuessIsTaken(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, "wang.jianguo")).doesNotThrowAnyException();
    }

    @Test
    void theLengthHasAnUpperEndAndSamenessIsNoStrength() {
        var words = "lantern quay ".repeat(9);
        assertThatThrownBy(() -> PasswordPolicy.check("a".repeat(100), "")).isInstanceOf(PasswordTooWeak.class);
        assertThatThrownBy(() -> PasswordPolicy.check("x7Kq!v2mRt" + words + words, ""))
                .isInstanceOf(PasswordTooWeak.class);
        assertThatCode(() -> PasswordPolicy.check("x7Kq!v2mRt" + words, "")).doesNotThrowAnyException();
    }
}
