package io.anju.plannedwork.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * One time of one window.
 *
 * @param key a day that no other turn of the rule has with the same {@code n}, and that stays when seasons are set anew: the first of the
 *     window, or the one that was chosen
 * @param n which time, from 1
 * @param of so many times
 * @param spans when it may be done, at least one, in order; it opens with the first and is due when the last ends
 */
public record Turn(LocalDate key, int n, int of, List<Span> spans) {

    public Turn {
        spans = List.copyOf(spans);
    }

    public LocalDate firstDay() {
        return spans.getFirst().from().toLocalDate();
    }
}
