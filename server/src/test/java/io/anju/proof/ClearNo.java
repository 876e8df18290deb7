package io.anju.proof;

import io.anju.testing.Browser.Answer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a refusal looks like: a problem with a stable code and Chinese words that say what to do, and nothing of our inside. */
final class ClearNo {

    private static final Pattern CODE = Pattern.compile("urn:anju:[a-z]+\\.[a-z0-9_-]+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|null|\\b(?:java|org|io|com|tools|jakarta)\\.[a-z]|\\b(?:select|insert|update)\\b|[a-z]_pk\\b|\\{\\d");

    /** Another version of HTTP, another way to send a body: the protocol counts these as the server's shortcomings. */
    private static final Set<Integer> OF_THE_PROTOCOL = Set.of(501, 505);

    private ClearNo() {}

    /** What is wrong with the answer; nothing when it is a clear refusal. */
    static Optional<String> complaint(Answer answer) {
        var type = answer.header("Content-Type").orElse("");
        if (answer.status() < 400 || (answer.status() >= 500 && !OF_THE_PROTOCOL.contains(answer.status()))) {
            return Optional.of("not refused");
        }
        if (!type.startsWith("application/problem+json")) {
            return Optional.of("no problem but " + type);
        }
        if (!CODE.matcher(answer.type()).matches() || answer.type().contains("unexpected")) {
            return Optional.of("no stable code");
        }
        if (answer.body().path("status").asInt(0) != answer.status()) {
            return Optional.of("another status inside");
        }
        return said(answer.body());
    }

    private static Optional<String> said(JsonNode problem) {
        for (var words : new String[] {"title", "detail"}) {
            if (!clear(problem.path(words).asString(""))) {
                return Optional.of("unclear " + words);
            }
        }
        for (var error : problem.path("errors")) {
            if (error.path("field").asString("").isEmpty()
                    || !clear(error.path("message").asString(""))) {
                return Optional.of("unclear error of a field");
            }
        }
        return Optional.empty();
    }

    private static boolean clear(String words) {
        return CHINESE.matcher(words).find() && !INSIDE.matcher(words).find();
    }
}
