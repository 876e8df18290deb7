package io.anju.plannedwork.plan;

import io.anju.plannedwork.rule.Frequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done again and again.
 *
 * @param clause whose promise it keeps; null for what nobody promised
 * @param hours of what is done daily: between which hours of the day each of its times, in the community's zone; empty for any hour
 * @param post what whoever does it is called in the roster
 * @param minutes what one turn at one place takes
 * @param photo whether a turn is only done with a photo of it
 * @param since the first window begins on that day or after it
 * @param places in the order in which one walks there
 */
public record GivenPlan(
        String title,
        @Nullable String clause,
        Frequency frequency,
        List<Hours> hours,
        String post,
        int minutes,
        boolean photo,
        LocalDate since,
        List<UUID> places,
        List<Question> questions) {

    public record Hours(LocalTime opens, LocalTime closes) {}

    /**
     * What is looked at. Without a unit it is answered by yes or no, and yes is good; with one by a number, good between its limits.
     */
    public record Question(
            String words,
            @Nullable String unit,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    public GivenPlan {
        hours = List.copyOf(hours);
        places = List.copyOf(places);
        questions = List.copyOf(questions);
    }
}
