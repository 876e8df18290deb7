package io.anju.servicedesk.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A share of cases. What a case is and when it counts for the figure stands in the view {@code servicedesk_case_v1} and in
 * docs/domain/servicedesk.md#figures. Beyond its limit (ours, no promise) a figure of at least {@value #ENOUGH} cases is an
 * exception that headquarters sees.
 */
public enum Figure {
    ARRIVAL("arrival", null, 90),
    MENDING("mending", "S17-009", 90),
    ANSWER("answer", null, 90),
    FIRST_FIX("first-fix", null, 90),
    REWORK("rework", "S17-009", 5),
    TARIFF("tariff", "S17-009", 95),
    COVERAGE("coverage", null, 95),
    RESPONSE("response", null, 60),
    SATISFACTION("satisfaction", null, 90),
    LETTERS("letters", null, 100);

    /** Of fewer cases a share says little. */
    static final int ENOUGH = 5;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String key;
    private final @Nullable String clause;
    private final BigDecimal limit;

    Figure(String key, @Nullable String clause, int limit) {
        this.key = key;
        this.clause = clause;
        this.limit = BigDecimal.valueOf(limit);
    }

    /** As addresses and texts have it. */
    public String key() {
        return key;
    }

    /** The clause that asks for it; null where none does. */
    public @Nullable String clause() {
        return clause;
    }

    /** In per cent: at least so many, of rework at most. */
    public BigDecimal limit() {
        return limit;
    }

    /** Whether less of it is better. */
    public boolean lessIsBetter() {
        return this == REWORK;
    }

    /** In per cent with one decimal, half up; null without a case. */
    static @Nullable BigDecimal percent(int hits, int cases) {
        return cases == 0
                ? null
                : BigDecimal.valueOf(hits).multiply(HUNDRED).divide(BigDecimal.valueOf(cases), 1, RoundingMode.HALF_UP);
    }

    boolean isBeyondItsLimit(int hits, int cases) {
        var percent = cases < ENOUGH ? null : percent(hits, cases);
        if (percent == null) {
            return false;
        }
        int compared = percent.compareTo(limit);
        return lessIsBetter() ? compared > 0 : compared < 0;
    }

    static Optional<Figure> of(String key) {
        return Arrays.stream(values()).filter(figure -> figure.key.equals(key)).findFirst();
    }
}
