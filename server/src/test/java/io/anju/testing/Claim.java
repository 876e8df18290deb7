package io.anju.testing;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the browsers of one claimed run asked, and what of the clause appeared while they were waiting for the answer. */
final class Claim {

    private static volatile Claim current = new Claim(null);

    private final @Nullable ClauseTraces traces;
    private final Set<String> left = new HashSet<>();
    private int requests;
    private boolean refused;

    private Claim(@Nullable ClauseTraces traces) {
        this.traces = traces;
    }

    static void begin(ClauseTraces traces) {
        current = new Claim(traces);
    }

    static Claim end() {
        var ended = current;
        current = new Claim(null);
        return ended;
    }

    /** The claim that is being made, or one that nobody will judge. */
    static Claim open() {
        return current;
    }

    /** Called before a request: what of the clause is there already is none of its doing. */
    synchronized Set<String> asks() {
        requests++;
        return traces == null ? Set.of() : traces.all();
    }

    synchronized void hears(Set<String> before, int status, JsonNode body) {
        if (traces == null) {
            return;
        }
        var now = new HashSet<>(traces.all());
        now.removeAll(before);
        left.addAll(now);
        refused |= (status == 409 || status == 422) && names(body, traces.clause());
    }

    /** The address is an echo of the question: a problem has to name the clause in its own words. */
    private static boolean names(JsonNode problem, String clause) {
        return (problem.path("title").asString("")
                        + problem.path("detail").asString("")
                        + problem.path("errors").toString())
                .contains(clause);
    }

    synchronized void mustHold() {
        var clause = traces == null ? "" : traces.clause();
        if (traces == null || !traces.isInCatalogue()) {
            throw new AssertionError("The catalogue has no clause " + clause);
        }
        if (requests == 0) {
            throw new AssertionError("Claims " + clause + ", but sent no request");
        }
        if (left.isEmpty() && !refused) {
            throw new AssertionError(
                    "Claims " + clause + ", but no request left anything that carries it, nor was refused by it");
        }
    }
}
