package io.anju.plannedwork.plan;

import io.anju.standards.Adopted;
import io.anju.standards.HowOften;
import io.anju.standards.Intended;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clause in a community's own numbers.
 *
 * @param howOften null where none of them says it
 */
public record Said(
        String clause,
        Map<String, Object> parameters,
        @Nullable HowOften howOften) {

    public static Said by(Adopted adopted) {
        return new Said(
                adopted.clause(), adopted.parameters(), adopted.howOften().orElse(null));
    }

    public static Said by(Intended intended) {
        return new Said(
                intended.clause(), intended.parameters(), intended.howOften().orElse(null));
    }
}
