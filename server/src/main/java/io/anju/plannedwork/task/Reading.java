package io.anju.plannedwork.task;

import io.anju.plannedwork.rule.Answer;
import io.anju.plannedwork.rule.Question;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One answer beside its question.
 *
 * @param beyond how far a number lies outside its limits, in its unit: below the lower one negative, above the upper one positive;
 *     null where it lies within them, or is no number
 */
public record Reading(
        String asked,
        boolean well,
        @Nullable String unit,
        @Nullable BigDecimal number,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal beyond) {

    /** @param answer one to the question */
    static Reading of(Question question, Answer answer) {
        var number = answer.number();
        return new Reading(
                question.words(),
                question.isWell(answer),
                question.unit(),
                number,
                question.low(),
                question.high(),
                number == null ? null : beyond(number, question.low(), question.high()));
    }

    private static @Nullable BigDecimal beyond(BigDecimal number, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low != null && number.compareTo(low) < 0) {
            return number.subtract(low);
        }
        return high != null && number.compareTo(high) > 0 ? number.subtract(high) : null;
    }
}
