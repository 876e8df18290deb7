package io.anju.identity.signin;

import io.anju.identity.PasswordTooWeak;
import java.util.Locale;
import java.util.Set;

/** Length before symbols: at least ten characters and none of those that are tried first. */
final class PasswordPolicy {

    static final int SHORTEST = 10;

    private static final Set<String> TRIED_FIRST = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "123456789a",
            "a123456789",
            "password123",
            "password1234",
            "qwertyuiop",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "woaini1314",
            "woaini1314520",
            "5201314520",
            "1111111111",
            "0000000000",
            "8888888888",
            "6666666666",
            "abcdefghij",
            "administrator",
            "iloveyou123");

    private PasswordPolicy() {}

    static void check(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || TRIED_FIRST.contains(plain)) {
            throw new PasswordTooWeak();
        }
    }
}
