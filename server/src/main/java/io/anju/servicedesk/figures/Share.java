package io.anju.servicedesk.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure: of so many cases so many count for it.
 *
 * @param hits on time, mended at once, done again, asked, answered, satisfied: what the figure is about
 * @param percent with one decimal, half up; null without a case
 * @param exceptional whether it is beyond its limit
 */
public record Share(
        String figure, int hits, int cases, @Nullable BigDecimal percent, boolean exceptional) {

    static Share of(Figure figure, int hits, int cases) {
        return new Share(figure.key(), hits, cases, Figure.percent(hits, cases), figure.isBeyondItsLimit(hits, cases));
    }
}
