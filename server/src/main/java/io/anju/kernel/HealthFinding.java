package io.anju.kernel;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the health page. It names numbers and machines, never people: it is read by those who run the installation.
 *
 * @param code title and detail come from {@code messages/<module>.properties} under {@code <code>.title} and
 *     {@code <code>.detail}, filled with the arguments
 * @param since when it began, on the system clock, where that is known
 */
public record HealthFinding(
        String code, Level level, @Nullable Instant since, List<String> arguments) {

    /** How much it asks of the reader. */
    public enum Level {
        /** Somebody has to do something, or it stays broken. */
        ACT,
        /** It may heal by itself, or has time. */
        WATCH,
        GOOD
    }

    public HealthFinding {
        arguments = List.copyOf(arguments);
    }

    public static HealthFinding good(String code, Object... arguments) {
        return new HealthFinding(code, Level.GOOD, null, texts(arguments));
    }

    public static HealthFinding watch(String code, @Nullable Instant since, Object... arguments) {
        return new HealthFinding(code, Level.WATCH, since, texts(arguments));
    }

    public static HealthFinding act(String code, @Nullable Instant since, Object... arguments) {
        return new HealthFinding(code, Level.ACT, since, texts(arguments));
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
