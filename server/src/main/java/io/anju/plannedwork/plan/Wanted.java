package io.anju.plannedwork.plan;

import io.anju.plannedwork.rule.Hours;
import io.anju.plannedwork.rule.Rule;
import java.time.LocalDate;
import java.util.List;

/**
 * When something would be due.
 *
 * @param since no turn begins before that day
 */
public record Wanted(Rule rule, List<Hours> hours, LocalDate since) {

    public Wanted {
        hours = List.copyOf(hours);
    }
}
