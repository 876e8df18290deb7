package io.anju.proof;

import static java.util.Map.entry;

import io.anju.proof.RequestFields.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Good values, as JSON: by the field's name where one means something, else by its type. */
final class Examples {

    /** What a text that must look a certain way may look like: the first that does is taken. */
    private static final List<String> TEXTS = List.of(
            "x",
            "technician",
            "19900080000",
            "123456",
            "22:00",
            "holiday",
            "workday",
            "put_up",
            "ticket.accept",
            "task.drop",
            "0".repeat(64),
            "1/2",
            "desk@example.com");

    private static final Map<String, String> NAMED = Map.ofEntries(
            entry("category", "\"leak\""),
            entry("skill", "\"plumbing\""),
            entry("host", "\"127.0.0.1\""),
            entry("part", "\"防水\""),
            entry("clause", "\"S09-021\""),
            entry("watches", "\"S09-021\""),
            entry("day", "\"2061-10-01\""),
            entry("lastDay", "\"2061-10-02\""),
            entry("parameters", "{\"minutes\":20}"),
            entry("permissions", "[\"tickets.read\"]"),
            entry("name", "\"李女士\""),
            entry("description", "\"厨房漏水\""),
            entry("password", "\"correct horse battery staple\""),
            entry("payloadVersion", "1"),
            entry("zone", "\"Asia/Shanghai\""),
            entry("steps", "[\"FEES\"]"),
            entry("warnCount", "3"),
            entry("visitMinutes", "240"),
            entry("callBackMinutes", "240"),
            entry("managerAfter", "1440"),
            entry("companyAfter", "1440"),
            entry("fromHour", "22"),
            entry("untilHour", "7"),
            entry("morningHour", "8"),
            entry("maxMinutes", "60"),
            entry("silentHours", "48"),
            entry("goodStars", "4"),
            entry("rule", "\"1/DAY\""),
            entry("spring", "\"03-01\""),
            entry("summer", "\"06-01\""),
            entry("autumn", "\"09-01\""),
            entry("winter", "\"12-01\""),
            entry("heatingFrom", "\"11-15\""),
            entry("heatingUntil", "\"03-15\""),
            entry("trading", "false"),
            entry("lines", "[\"8,1,2,201,李女士,19900080000,业主\"]"));

    private final Map<String, String> named = new HashMap<>(NAMED);

    private final Instant now;

    /** @param now the business time */
    Examples(Instant now, Map<String, String> ids) {
        this.now = now;
        ids.forEach((name, id) -> named.put(name, "\"" + id + "\""));
        var home = named.get("space");
        if (home != null) {
            named.put("places", "[" + home + "]");
        }
    }

    String of(Field field) {
        var known = named.get(field.name());
        return known != null && fits(field, known) ? known : byType(field);
    }

    private static boolean fits(Field field, String json) {
        return field.type() == String.class
                ? json.startsWith("\"") && matches(field, json.substring(1, json.length() - 1))
                : !json.startsWith("\"") || field.type() == UUID.class || field.type() == LocalDate.class;
    }

    private static boolean matches(Field field, String text) {
        var pattern = field.pattern();
        return pattern == null || text.matches(pattern);
    }

    private String byType(Field field) {
        var type = field.type();
        if (type == String.class) {
            return "\"" + text(field) + "\"";
        }
        if (type.isEnum()) {
            return "\"" + Objects.requireNonNull(type.getEnumConstants())[0] + "\"";
        }
        if (type == UUID.class) {
            return "\"" + UUID.randomUUID() + "\"";
        }
        if (type == Instant.class) {
            return "\"" + now.plus(field.name().startsWith("until") ? 8 : 0, ChronoUnit.HOURS) + "\"";
        }
        if (type == LocalDate.class) {
            return "\"" + LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(30) + "\"";
        }
        if (type == LocalTime.class) {
            return "\"09:00\"";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true";
        }
        if (field.needsOne() && field.element() == UUID.class) {
            return "[\"" + UUID.randomUUID() + "\"]";
        }
        if (field.needsOne() && field.element() == String.class) {
            return "[\"" + "0".repeat(64) + "\"]";
        }
        return field.element() != null ? "[]" : Map.class.isAssignableFrom(type) ? "{}" : "1";
    }

    private static String text(Field field) {
        return TEXTS.stream()
                .filter(text -> matches(field, text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Give Examples a text that looks like " + field.pattern()));
    }
}
