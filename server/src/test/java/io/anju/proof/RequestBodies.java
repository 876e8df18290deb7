package io.anju.proof;

import io.anju.proof.RequestFields.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies for one request record: a good one, and the many ways to spoil it. */
final class RequestBodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HERE = "@@HERE@@";
    private static final int TOO_LARGE = 1_000_001;

    private final Class<?> type;
    private final Examples examples;

    RequestBodies(Class<?> type, Examples examples) {
        this.type = type;
        this.examples = examples;
    }

    String good() {
        return tree().toString();
    }

    private ObjectNode tree() {
        return record(type);
    }

    private ObjectNode record(Class<?> shape) {
        var object = JSON.createObjectNode();
        for (var component : shape.getRecordComponents()) {
            var field = new Field(List.of(component.getName()), component);
            object.set(field.name(), value(field));
        }
        return object;
    }

    private JsonNode value(Field field) {
        var element = field.element();
        if (field.type().isRecord()) {
            return record(field.type());
        }
        if (element != null && element.isRecord()) {
            return JSON.createArrayNode().add(record(element));
        }
        return JSON.readTree(examples.of(field));
    }

    /** What no route can read, whatever it takes. */
    List<Spoilt> malformed() {
        var good = good();
        var bodies = new ArrayList<Spoilt>(Stream.of(
                        "", "{", "[]", "\"x\"", "null", "7", "{}}", "{'a':1}", "{\"nobody\":1}", "\u0000", good + good)
                .map(body -> Spoilt.whole("the body " + abridged(body), body))
                .toList());
        bodies.add(Spoilt.whole("an unknown field", good.replaceFirst("\\{", "{\"nobody\":1,")));
        bodies.add(Spoilt.whole("5000 lists in each other", "[".repeat(5000)));
        bodies.add(Spoilt.whole("5000 objects in each other", "{\"a\":".repeat(5000)));
        bodies.add(Spoilt.whole("half a character", new byte[] {'{', '"', (byte) 0xE5, '"', ':', '1', '}'}));
        bodies.add(
                Spoilt.whole("UTF-16", good.getBytes(StandardCharsets.UTF_16)).as("application/json;charset=x"));
        bodies.add(Spoilt.whole("a million spaces", " ".repeat(TOO_LARGE) + good));
        for (var other : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense")) {
            bodies.add(Spoilt.whole("a good body", good).as(other));
        }
        return bodies;
    }

    /** The good body with one field after the other left out or replaced. */
    List<Spoilt> spoilt(Examples strangers) {
        return RequestFields.of(type).stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(without(field)),
                        WrongValues.of(field, examples.of(field), strangers.of(field)).stream()
                                .map(wrong -> Spoilt.field(
                                        String.join(".", field.way()) + " = " + abridged(wrong.json()),
                                        with(field, wrong.json()),
                                        wrong.refused(),
                                        wrong.text()))))
                .toList();
    }

    private Spoilt without(Field field) {
        var tree = tree();
        ((ObjectNode) parent(tree, field)).remove(field.name());
        return Spoilt.field("no " + String.join(".", field.way()), tree.toString(), field.required(), null);
    }

    private String with(Field field, String json) {
        var tree = tree();
        ((ObjectNode) parent(tree, field)).put(field.name(), HERE);
        return tree.toString().replace("\"" + HERE + "\"", json);
    }

    private static JsonNode parent(JsonNode tree, Field field) {
        var at = tree;
        for (var step : field.way().subList(0, field.way().size() - 1)) {
            at = at instanceof ArrayNode list ? list.get(0) : at.path(step);
        }
        return at;
    }

    /** The good body with a few characters exchanged, doubled or dropped. */
    Spoilt mutated(Random random) {
        var text = new StringBuilder(good());
        for (int n = 0; n <= random.nextInt(3); n++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, (char) (32 + random.nextInt(0x4E20)));
                case 1 -> text.insert(at, text.charAt(at));
                default -> text.deleteCharAt(at);
            }
        }
        return Spoilt.field("mutated " + text, text.toString(), false, null);
    }

    static String abridged(String text) {
        var plain = text.replace('\u0000', '∅');
        return plain.length() > 60 ? plain.substring(0, 60) + "… (" + plain.length() + ")" : plain;
    }
}
