package io.anju.kernel;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expected no. Answered as 409 (or its own status) with {@code type = urn:anju:<code>}; title and detail come from
 * {@code messages/problems.properties} under {@code <code>.title} and {@code <code>.detail}, filled with the arguments.
 */
public abstract class Refusal extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    protected Refusal(String code, Object... arguments) {
        super(code + " " + List.of(arguments), null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Stable, {@code <module>.<words-with-dashes>}. */
    public final String code() {
        return code;
    }

    public final Object[] arguments() {
        return arguments.toArray();
    }

    /** When asking again makes sense; null when it is not a matter of time. Answered as {@code Retry-After}. */
    public @Nullable Duration retryAfter() {
        return null;
    }

    /** The HTTP status that says it best; a rule that says no is a conflict. */
    public int status() {
        return 409;
    }
}
