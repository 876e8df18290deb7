package io.anju.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One subject of a population. What a verdict uses lies in {@code category}, {@code number} and {@code place}.
 *
 * @param label what people call it
 * @param category the class by which measures choose, for example a fire-safety grade
 * @param number the quantity measures reckon with, in the unit the kind states
 * @param attributes for display only, never for a verdict
 * @param since the first day it belongs
 */
public record NewMember(
        String kind,
        UUID subject,
        String label,
        @Nullable String category,
        @Nullable BigDecimal number,
        @Nullable UUID place,
        Map<String, Object> attributes,
        LocalDate since) {

    public NewMember {
        attributes = Map.copyOf(attributes);
    }

    public static NewMember of(String kind, UUID subject, String label, LocalDate since) {
        return new NewMember(kind, subject, label, null, null, null, Map.of(), since);
    }

    public NewMember with(@Nullable String category, @Nullable BigDecimal number, @Nullable UUID place) {
        return new NewMember(kind, subject, label, category, number, place, attributes, since);
    }

    public NewMember showing(Map<String, Object> attributes) {
        return new NewMember(kind, subject, label, category, number, place, attributes, since);
    }
}
