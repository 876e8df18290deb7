package io.anju.standards;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * So many times within each stretch of the calendar: what the catalogue's numbers {@code per_week} or {@code per_quarter_min} say.
 *
 * @param window {@code day}, {@code week}, {@code month}, {@code quarter}, {@code half_year}, {@code year} or {@code season}
 */
public record HowOften(String window, int times) {

    private static final Pattern NUMBER = Pattern.compile("per_(day|week|month|quarter|half_year|year|season)(_min)?");

    /** Whether the number of that name says how often; {@code per_equipment} does not. */
    public static boolean isSaidBy(String parameter) {
        return NUMBER.matcher(parameter).matches();
    }

    /** Empty where none of a clause's parameters says it. */
    static Optional<HowOften> of(Map<String, Object> parameters) {
        for (var parameter : parameters.entrySet()) {
            var named = NUMBER.matcher(parameter.getKey());
            if (named.matches() && parameter.getValue() instanceof Number times) {
                return Optional.of(new HowOften(named.group(1), times.intValue()));
            }
        }
        return Optional.empty();
    }
}
