package io.anju.proof;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What does not belong into an address, before and behind the question mark. */
final class Addresses {

    /** Nowhere an id, a day, a name; as a browser would write it. */
    static final List<String> GARBAGE = List.of(
            "not-a-uuid",
            "0",
            "-1",
            "null",
            "%00",
            "%0d%0aX-Injected:1",
            "..%2f..%2fetc%2fpasswd",
            "..;",
            "%E9%95%BF",
            "%F0%9F%98%80",
            "%27%20or%201%3D1--",
            "%3Cscript%3E",
            "%C0%AF",
            "x".repeat(3000));

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "abc",
            "-1",
            "0",
            "1.5",
            "99999999999",
            "\0",
            "'; drop table ticket; --",
            "<script>alert(1)</script>",
            "😀👨‍👩‍👧‍👦",
            "长".repeat(300),
            "x".repeat(3000),
            "%",
            "_",
            "\\",
            "../../etc/passwd",
            "\r\nX-Injected: 1",
            "2026-13",
            "+999999999-01",
            "-999999999-01",
            "0000-01");

    /** Where a list goes on, in the form such places have, and yet nowhere. */
    private static final List<String> CURSORS = Stream.of(
                    "9999999999|" + new UUID(0, 0),
                    "0000-00-00 00:00:00+00|" + new UUID(0, 0),
                    "2026-11-25 00:00:00+00|x",
                    "|",
                    "x")
            .map(plain ->
                    Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)))
            .toList();

    record Wrong(String value, boolean refused) {

        String encoded() {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    private Addresses() {}

    static List<Wrong> wrong(Parameter question) {
        boolean anyText = question.getType() == String.class && !question.isAnnotationPresent(Pattern.class);
        return Stream.concat(
                        TEXTS.stream()
                                .map(text -> new Wrong(text, !anyText && !text.isBlank() && !isOne(question, text))),
                        CURSORS.stream().map(text -> new Wrong(text, !anyText)))
                .toList();
    }

    private static boolean isOne(Parameter question, String text) {
        var least = question.getAnnotation(Min.class);
        return text.equals("0") && (question.getType() == boolean.class || (least != null && least.value() == 0));
    }
}
