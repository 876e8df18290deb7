package io.anju.plannedwork.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was seen: by yes or no, or a number in the unit of the question; exactly one of the two.
 *
 * @param good yes is good
 */
public record Answer(@Nullable Boolean good, @Nullable BigDecimal number) {}
