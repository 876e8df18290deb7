package io.anju.proof;

import io.anju.testing.Browser.Answer;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends what should not be sent, and notes every answer that is no clear refusal, and every refusal that left something. */
final class Trial implements AutoCloseable {

    /** What nobody may read again, so that it is kept as a hash only. */
    private static final List<String> SECRETS = List.of("password", "pin", "secret", "code");

    /** What in an address is no id: a stranger has the same. */
    private static final Set<String> NO_IDS =
            Set.of("year", "day", "sha256", "clause", "provider", "channel", "address");

    private final Insiders own;
    private final Insiders foreign;
    private final Rows rows;
    private final Instant now;
    private final Choice choice = Choice.seeded();
    private final List<String> stumbles = new ArrayList<>();
    private Map<String, String> strangers = Map.of();

    /** What the rows were when they were last looked at; null since somebody may have changed them. */
    private @Nullable Map<String, String> prints;

    /** What would have been written next then. */
    private String nextWriting = "";

    private @Nullable Map<String, String> newest;

    Trial(Insiders own, Insiders foreign, Rows rows, Instant now) {
        this.own = own;
        this.foreign = foreign;
        this.rows = rows;
        this.now = now;
    }

    /** What was noted since the last time. */
    List<String> stumbles() {
        var noted = List.copyOf(stumbles);
        stumbles.clear();
        return noted;
    }

    /** Sends a good body to every route of both quarters: now there are rows to spoil, and strangers' rows to ask for. */
    void letSomethingHappen(List<Route> routes) {
        for (var route : routes) {
            if (route.body() != null && !route.path().endsWith("/end")) {
                for (var people : List.of(foreign, own)) {
                    var known = people.known(rows);
                    if (route.path().contains("/price-list/")) {
                        known.put("key", "grid");
                    }
                    var good = new RequestBodies(route.body(), people.examples(route, known, now)).good();
                    var answer = people.ask(route, route.address(known), bytes(good), headers("application/json"));
                    if (answer.status() == 400 || answer.type().equals("urn:anju:kernel.invalid")) {
                        stumble(route, "a good body: " + good, answer, "Examples has no good value for a field");
                    }
                }
            }
        }
        strangers = foreign.known(rows);
        somethingChanged();
    }

    private RequestBodies bodies(Route route) {
        return new RequestBodies(Objects.requireNonNull(route.body()), own.examples(route, known(), now));
    }

    /** What no route can read, one field after the other, and a few characters exchanged. */
    void send(Route route) {
        var bodies = bodies(route);
        var spoilt = bodies.spoilt(foreign.examples(route, strangers, now)).stream()
                .collect(Collectors.partitioningBy(Spoilt::refused));
        var chosen = new ArrayList<>(choice.of(bodies.malformed(), 6));
        chosen.addAll(choice.of(spoilt.getOrDefault(true, List.of()), 14));
        chosen.addAll(choice.of(spoilt.getOrDefault(false, List.of()), 4));
        Stream.generate(() -> bodies.mutated(choice.random()))
                .limit(choice.times(1, 100))
                .forEach(chosen::add);
        send(route, chosen);
    }

    /** First what nobody may take, then what a rule decides on: a yes there changes the rows. */
    private void send(Route route, List<Spoilt> bodies) {
        var known = known();
        look();
        for (var spoilt : bodies) {
            if (spoilt.refused()) {
                var address = route.address(route.named(known));
                judge(route, spoilt.what(), own.ask(route, address, spoilt.body(), headers(spoilt.contentType())));
            }
        }
        nothingChanged(route, "a body that is to be refused");
        var refused = bodies.stream()
                .filter(spoilt ->
                        !spoilt.refused() && !sendWhatMayBeTaken(route, route.address(route.named(known)), spoilt))
                .toList();
        sendAgain(route, refused);
    }

    /** What was refused between bodies that were taken, once more, now that nothing else changes. */
    private void sendAgain(Route route, List<Spoilt> refused) {
        var known = known();
        look();
        for (var spoilt : refused) {
            var address = route.address(route.named(known));
            if (own.ask(route, address, spoilt.body(), headers(spoilt.contentType()))
                            .status()
                    < 300) {
                somethingChanged();
            }
        }
        nothingChanged(route, "bodies that a rule refused");
    }

    /** What only looks ahead keeps nothing. */
    private static boolean isPreview(String address) {
        return address.endsWith("/preview");
    }

    /** In the long run the rows are looked at after every refusal, else after all of a route. True when it was taken. */
    private boolean sendWhatMayBeTaken(Route route, String address, Spoilt spoilt) {
        look();
        var answer = own.ask(route, address, spoilt.body(), headers(spoilt.contentType()));
        if (answer.status() < 300) {
            somethingChanged();
            if (spoilt.text() != null && !isSecret(spoilt) && !isPreview(address) && !rows.hold(spoilt.text())) {
                stumble(route, spoilt.what(), answer, "not kept as it was said");
            }
            return true;
        }
        judge(route, spoilt.what(), answer);
        if (Choice.isLong()) {
            nothingChanged(route, spoilt.what());
        }
        return false;
    }

    private static boolean isSecret(Spoilt spoilt) {
        return SECRETS.stream().anyMatch(name -> spoilt.what().startsWith(name + " ="));
    }

    /** Garbage, strangers' and nobody's ids in the place of one name of the address. */
    void askWithWrong(String name, Route route) {
        var address = new HashMap<>(known());
        var body = route.body() == null ? new byte[0] : bytes(bodies(route).good());
        look();
        for (var wrong : choice.of(garbageFor(name), 5)) {
            address.put(name, wrong);
            judge(
                    route,
                    name + " = " + wrong,
                    own.ask(route, route.address(address), body, headers("application/json")));
        }
        boolean taken = false;
        for (var stranger : choice.of(strangersFor(name), 5)) {
            address.put(name, stranger);
            var answer = own.ask(route, route.address(address), body, headers("application/json"));
            taken |= isTaken(route, name + " = " + stranger, stranger, answer);
        }
        if (taken) {
            somethingChanged();
        } else if (Choice.isLong() || !route.reads()) {
            nothingChanged(route, "wrong " + name);
        }
    }

    private static List<String> garbageFor(String name) {
        if (name.equals("part")) {
            return List.of(); // a part of a building may be called anything
        }
        return Route.NAMED_FREELY.contains(name)
                ? Addresses.GARBAGE.stream()
                        .filter(wrong -> !wrong.matches("[a-z-]{2,30}"))
                        .toList()
                : Addresses.GARBAGE;
    }

    private List<String> strangersFor(String name) {
        var unknown = UUID.randomUUID().toString();
        return NO_IDS.contains(name) || Route.NAMED_FREELY.contains(name)
                ? List.of(unknown)
                : Stream.concat(Stream.of(unknown), strangers.values().stream()).toList();
    }

    /**
     * A list about nobody may be empty; what is made by PUT, under an id of the caller's own, may have any: then it is no stranger's
     * any more.
     */
    private boolean isTaken(Route route, String what, String stranger, Answer answer) {
        boolean taken = answer.status() < 300;
        if (!taken) {
            judge(route, what, answer);
        } else if (tells(answer, stranger)
                || (!route.reads() && !route.method().equals("PUT") && !own.have(stranger, rows))) {
            stumble(route, what, answer, "a stranger's");
        }
        return taken && !route.reads();
    }

    private boolean tells(Answer answer, String stranger) {
        return strangers.values().stream()
                .filter(id -> id.length() == 36 && !id.equals(stranger))
                .anyMatch(answer.text()::contains);
    }

    /** One question with what it was not made for. */
    void askWrongly(Parameter question, Route route) {
        var known = known();
        if (!route.reads()) {
            look();
        }
        for (var wrong : choice.of(Addresses.wrong(question), 10)) {
            var address = route.bare(known) + route.question(Route.asked(question), wrong.encoded());
            var answer = own.ask(route, address, new byte[0], headers("application/json"));
            if (answer.status() >= 400 || wrong.refused()) {
                judge(route, question.getName() + " = " + RequestBodies.abridged(wrong.value()), answer);
            }
        }
        if (!route.reads()) {
            nothingChanged(route, "wrong " + question.getName());
        }
    }

    /** Without a key, with none that is one, twice with the same, and once more with another body. True when it was taken. */
    boolean sendTwice(Route route) {
        var address = route.address(known());
        var body = route.body() == null ? new byte[0] : bytes(bodies(route).good());
        look();
        judge(route, "no key", own.ask(route, address, body, "Content-Type", "application/json"));
        for (var key : List.of("", "x", "0", "1-1-1-1", "' or 1=1", "9".repeat(3000))) {
            judge(route, "the key " + key, own.ask(route, address, body, withKey(key)));
        }
        nothingChanged(route, "a bad key");
        var key = UUID.randomUUID().toString();
        var first = own.ask(route, address, body, withKey(key));
        if (first.status() >= 300) {
            judge(route, "a good body", first);
            return false;
        }
        somethingChanged();
        look();
        var again = own.ask(route, address, body, withKey(key));
        if (again.status() != first.status() || !again.text().equals(first.text())) {
            stumble(route, "the same key", again, "another answer than " + first.text());
        }
        var other = own.ask(route, address, bytes(new String(body, StandardCharsets.UTF_8) + " "), withKey(key));
        if (!other.type().equals("urn:anju:kernel.key-reused")) {
            stumble(route, "the same key for another body", other, "not refused for it");
        }
        judge(route, "the same key for another body", other);
        nothingChanged(route, "a key used again");
        return true;
    }

    private static String[] withKey(String key) {
        return new String[] {"Idempotency-Key", key, "Content-Type", "application/json"};
    }

    /** With versions that were, may come, or are none. */
    void sendStale(Route route) {
        var address = route.address(known());
        var body = bytes(bodies(route).good());
        own.ask(route, address, body, "Content-Type", "application/json");
        own.ask(route, address, body, headers("application/json"));
        somethingChanged();
        look();
        for (var version :
                List.of("\"0\"", "\"-1\"", "\"99999999999999999999\"", "x", "*", "\"" + UUID.randomUUID() + "\"")) {
            judge(
                    route,
                    "version " + version,
                    own.ask(route, address, body, "Content-Type", "application/json", "If-Match", version));
        }
        judge(route, "no version", own.ask(route, address, body, "Content-Type", "application/json"));
        nothingChanged(route, "a wrong version");
    }

    /** Whom another site sent back cannot read a problem: our sign-in page says it. */
    private static boolean isToldElsewhere(Answer answer) {
        return answer.status() == 302 && answer.header("Location").orElse("").contains("/sign-in?problem=");
    }

    private void judge(Route route, String what, Answer answer) {
        if (isToldElsewhere(answer) || isToldOfALine(route, answer)) {
            return;
        }
        ClearNo.complaint(answer).ifPresent(complaint -> stumble(route, what, answer, complaint));
    }

    /** What only looks ahead at many things says of each why it would be refused. */
    private static boolean isToldOfALine(Route route, Answer answer) {
        return route.path().endsWith("/preview") && answer.text().contains("\"standing\":\"REFUSED\"");
    }

    private void somethingChanged() {
        prints = null;
        newest = null;
    }

    /** The newest ids, read once until something changes. */
    private Map<String, String> known() {
        if (newest == null) {
            newest = own.known(rows);
        }
        return new HashMap<>(newest);
    }

    /** Once until somebody changes them: that takes longer than all requests between. */
    private void look() {
        if (prints == null) {
            nextWriting = rows.nextWriting();
            prints = rows.settled();
        }
    }

    /** What was asked since the last look left nothing, whichever of it: readers are not looked after one by one. */
    void nothingIsLeft() {
        nothingChanged("what was asked since the last look");
    }

    private void nothingChanged(Route route, String what) {
        nothingChanged(route + ", " + what);
    }

    private void nothingChanged(String what) {
        var before = prints;
        var next = rows.nextWriting();
        if (before != null && !next.equals(nextWriting)) {
            nextWriting = next;
            var after = rows.fingerprints();
            Rows.changed(before, after)
                    .forEach(table -> stumbles.add("%s: refused, but %s changed".formatted(what, table)));
            prints = after;
        }
    }

    private void stumble(Route route, String what, Answer answer, String complaint) {
        stumbles.add("%s, %s: %s. %d %s"
                .formatted(route, what, complaint, answer.status(), RequestBodies.abridged(answer.text())));
    }

    private static String[] headers(String contentType) {
        return new String[] {
            "Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", contentType, "If-Match", "\"0\""
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
