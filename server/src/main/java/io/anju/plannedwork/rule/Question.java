package io.anju.plannedwork.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at.
 *
 * @param unit of the number that answers it; null where it is answered by yes or no, and yes is good
 * @param low at least that is good; null without a lower limit
 * @param high at most that is good; null without an upper limit
 */
public record Question(
        String words,
        @Nullable String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    /** Only a number has limits, and something lies between them. */
    public boolean hasLimitsThatFit() {
        return unit == null ? low == null && high == null : low == null || high == null || low.compareTo(high) <= 0;
    }

    /** Whether it is an answer to this. */
    public boolean isAnsweredBy(Answer answer) {
        return unit == null
                ? answer.good() != null && answer.number() == null
                : answer.number() != null && answer.good() == null;
    }

    /** Whether all is well by an answer to this. */
    public boolean isWell(Answer answer) {
        var number = answer.number();
        return number == null
                ? Boolean.TRUE.equals(answer.good())
                : (low == null || number.compareTo(low) >= 0) && (high == null || number.compareTo(high) <= 0);
    }
}
