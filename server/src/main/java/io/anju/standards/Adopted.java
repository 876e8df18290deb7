package io.anju.standards;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A clause as one community promises it: the version to pin to the work that keeps it.
 *
 * @param version the adoption version
 * @param parameters the catalogue's parameters with this community's own numbers in their place
 */
public record Adopted(UUID version, String clause, Map<String, Object> parameters) {

    /** How often it is promised; empty where it is not a matter of how often. */
    public Optional<HowOften> howOften() {
        return HowOften.of(parameters);
    }

    /** @throws IllegalStateException if the clause has no such number: a measure is bound to a parameter it lacks */
    public int number(String parameter) {
        if (parameters.get(parameter) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException(clause + " has no number " + parameter);
    }
}
