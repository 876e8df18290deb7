package io.anju.proof;

import io.anju.proof.RequestFields.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that a field was not made for, as JSON. */
final class WrongValues {

    /** Texts that are only texts, however they look elsewhere. */
    static final List<String> TEXTS = List.of(
            "'; drop table ticket; --",
            "<script>alert(1)</script>",
            "👨‍👩‍👧‍👦𠮷é",
            "&lt;b&gt; %s {0} ${7*7} \\\" ../..");

    /** The caller's own numbers, and lists of which others are passed over: a stranger's does no harm there. */
    private static final Set<String> ANY_ID = Set.of("id", "messages");

    private static final String TEN_THOUSAND = "\"" + "长".repeat(10_000) + "\"";
    private static final String TEN_THOUSAND_EMOJI = "\"" + "😀".repeat(5_000) + "\"";
    private static final List<String> NO_SCALAR = List.of("{\"x\":1}", "[[]]", "[\"x\"]");
    private static final List<String> NO_TEXT =
            List.of("\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud83d\"", "\"\\udc00x\"", TEN_THOUSAND, TEN_THOUSAND_EMOJI);
    private static final List<String> NO_NUMBER =
            List.of("\"abc\"", "\"7\"", "true", "1.5", "1e400", "99999999999999999999", "\"\"", TEN_THOUSAND);
    private static final List<String> NO_ID = List.of(
            "7", "true", "\"not-a-uuid\"", "\"' or 1=1\"", "\"zzzzzzzz-0000-0000-0000-000000000000\"", TEN_THOUSAND);
    private static final List<String> NO_DAY = List.of(
            "7", "1.5", "true", "\"2026-13-45\"", "\"2026-02-30\"", "\"昨天\"", "\"2026-11-25T25:00:00Z\"", TEN_THOUSAND);
    private static final List<String> FAR_DAYS = List.of(
            "\"-999999999-01-01\"",
            "\"+999999999-12-31\"",
            "\"0000-01-01\"",
            "\"9999-12-31\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"9999-12-31T00:00:00Z\"");

    /** @param text set when it is a text that is kept as it is where it is taken */
    record Wrong(String json, boolean refused, @Nullable String text) {}

    private WrongValues() {}

    static List<Wrong> of(Field field, String good, String foreign) {
        var values = new ArrayList<Wrong>();
        values.add(new Wrong("null", field.required(), null));
        if (field.type().isRecord()) {
            values.addAll(refused(List.of("\"x\"", "7", "[1]")));
        } else if (field.element() != null) {
            values.addAll(collection(field.element(), good));
        } else if (Map.class.isAssignableFrom(field.type())) {
            values.addAll(map(good));
        } else {
            values.addAll(refused(NO_SCALAR));
            values.addAll(scalar(field.type()));
            values.addAll(particular(field, foreign));
        }
        return values;
    }

    private static List<Wrong> scalar(Class<?> type) {
        if (type == String.class) {
            return both(
                    Stream.concat(Stream.of("7", "true"), NO_TEXT.stream()).toList(), List.of("\" \\u200b\\u202e\""));
        }
        if (type == UUID.class) {
            return refused(NO_ID);
        }
        if (type == Boolean.class || type == boolean.class) {
            return refused(List.of("\"true\"", "\"abc\"", "1", "0", "\"\""));
        }
        if (type.isEnum()) {
            return refused(List.of("0", "1", "true", "\"NOT_ONE\"", TEN_THOUSAND));
        }
        if (Set.of(Instant.class, LocalDate.class, LocalTime.class).contains(type)) {
            return both(NO_DAY, FAR_DAYS);
        }
        if (type == BigDecimal.class) {
            return refused(
                    NO_NUMBER.stream().filter(json -> !json.equals("1.5")).toList());
        }
        return both(NO_NUMBER, List.of("-1", "0", "2147483647", "-2147483648"));
    }

    private static List<Wrong> particular(Field field, String foreign) {
        var values = new ArrayList<Wrong>();
        if (field.type() == UUID.class) {
            values.add(new Wrong("\"" + UUID.randomUUID() + "\"", !ANY_ID.contains(field.name()), null));
            values.add(new Wrong(foreign, !ANY_ID.contains(field.name()), null));
        }
        if (field.type() == String.class && field.pattern() != null) {
            values.addAll(refused(List.of("\"NOT_ONE\"", "\"\"")));
        } else if (field.type() == String.class) {
            values.add(new Wrong("\"\"", field.mayNotBeBlank(), null));
            values.add(new Wrong("\"   \"", field.mayNotBeBlank(), null));
            TEXTS.forEach(text -> values.add(new Wrong(quoted(text), false, text)));
        }
        return values;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static List<Wrong> collection(Class<?> element, String good) {
        var values = new ArrayList<>(both(List.of("\"x\"", "7", "{\"x\":1}", "[null]"), List.of("[]")));
        if (!element.isRecord()) {
            scalar(element).stream()
                    .filter(Wrong::refused)
                    .forEach(wrong -> values.add(new Wrong("[" + wrong.json() + "]", true, null)));
        }
        var one = good.equals("[]") ? "\"" + UUID.randomUUID() + "\"" : good.substring(1, good.length() - 1);
        values.add(new Wrong("[" + String.join(",", Collections.nCopies(10_000, one)) + "]", true, null));
        return values;
    }

    private static List<Wrong> map(String good) {
        var values = new ArrayList<>(both(List.of("\"x\"", "7", "[1]"), List.of("{}", "{\"\":null}")));
        for (var wrong :
                List.of("\"abc\"", "-1", "1e400", "99999999999999999999", "{}", "[]", "\"\\u0000\"", TEN_THOUSAND)) {
            values.add(new Wrong(good.replaceFirst(":[^,}]+", ":" + wrong.replace("\\", "\\\\")), true, null));
        }
        values.add(new Wrong("{\"x\":" + "[".repeat(300) + "]".repeat(300) + "}", true, null));
        return values;
    }

    private static List<Wrong> refused(List<String> values) {
        return both(values, List.of());
    }

    private static List<Wrong> both(List<String> refused, List<String> open) {
        return Stream.concat(
                        refused.stream().map(json -> new Wrong(json, true, null)),
                        open.stream().map(json -> new Wrong(json, false, null)))
                .toList();
    }
}
