package io.anju.evidence.seal;

import io.anju.evidence.seal.Problem.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a walk found so far: all of it counted, the first thousand told. */
final class Findings {

    static final int TOLD = 1_000;

    private final Set<Problem> told = new LinkedHashSet<>();
    private long count;

    void add(Kind kind, Object about) {
        var problem = new Problem(kind, about.toString());
        if (told.contains(problem)) {
            return;
        }
        count++;
        if (told.size() < TOLD) {
            told.add(problem);
        }
    }

    long count() {
        return count;
    }

    List<Problem> told() {
        return List.copyOf(told);
    }
}
