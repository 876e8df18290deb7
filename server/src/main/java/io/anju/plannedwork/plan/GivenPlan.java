package io.anju.plannedwork.plan;

import io.anju.plannedwork.rule.Hours;
import io.anju.plannedwork.rule.Question;
import io.anju.plannedwork.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done again and again.
 *
 * @param clause whose promise it keeps; null for what nobody promised
 * @param rule when it is due
 * @param hours of what goes by the calendar, in the community's zone: of what is daily those of each of its times, else those of every
 *     day; empty for any hour
 * @param post what whoever does it is called in the roster
 * @param minutes what one turn at one place takes
 * @param photo whether a turn is only done with a photo of it
 * @param since no turn begins before that day
 * @param places in the order in which one walks there
 * @param questions in the order in which they are answered
 */
public record GivenPlan(
        String title,
        @Nullable String clause,
        Rule rule,
        List<Hours> hours,
        String post,
        int minutes,
        boolean photo,
        LocalDate since,
        List<UUID> places,
        List<Question> questions) {

    public GivenPlan {
        hours = List.copyOf(hours);
        places = List.copyOf(places);
        questions = List.copyOf(questions);
    }
}
