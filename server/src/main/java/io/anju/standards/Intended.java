package io.anju.standards;

import java.util.Map;
import java.util.Optional;

/** A clause that is about to be promised, with the community's own numbers in place of the catalogue's. */
public record Intended(String clause, String title, Map<String, Object> parameters) {

    /** How often; empty where it is not a matter of how often. */
    public Optional<HowOften> howOften() {
        return HowOften.of(parameters);
    }
}
