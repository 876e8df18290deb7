package io.anju.plannedwork.task;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A question of a plan. */
record Asked(
        int n,
        String words,
        @Nullable String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    /** Whether it is an answer to this. */
    boolean isAnsweredBy(Answer answer) {
        return unit == null
                ? answer.good() != null && answer.number() == null
                : answer.number() != null && answer.good() == null;
    }

    /** Whether all is well by an answer to this. */
    boolean isWell(Answer answer) {
        var number = answer.number();
        return number == null
                ? Boolean.TRUE.equals(answer.good())
                : (low == null || number.compareTo(low) >= 0) && (high == null || number.compareTo(high) <= 0);
    }
}
