package io.anju.plannedwork.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something has to be done at least, as a promise says it.
 *
 * @param rule null where only the hours are promised
 * @param hours between which it is done; null for any
 */
public record Promised(@Nullable Rule rule, @Nullable Hours hours) {

    /** Whether whoever follows the other rule, between those hours, keeps this. */
    public boolean isKeptBy(Rule other, List<Hours> others, Seasons seasons) {
        return (hours == null || (!others.isEmpty() && others.stream().allMatch(span -> span.within(hours))))
                && (rule == null || keeps(other, rule, seasons));
    }

    private static boolean keeps(Rule done, Rule promised, Seasons seasons) {
        return switch (promised) {
            case Frequency often ->
                switch (done) {
                    case Frequency other -> other.keeps(often, seasons);
                    case Interval every ->
                        often.days().equals(Days.any()) && often.window().holdsEvery(every.days()) >= often.times();
                    case AfterEvent ignored -> false;
                };
            case Interval every ->
                switch (done) {
                    case Interval other -> isAtMost(other, every);
                    case Frequency other -> every.unit() == Interval.Unit.DAYS && isAtMostApart(other, every);
                    case AfterEvent ignored -> false;
                };
            case AfterEvent after ->
                done instanceof AfterEvent other && other.fact() == after.fact() && other.minutes() <= after.minutes();
        };
    }

    /** From the first day of one window to the last of the next it is never longer. */
    private static boolean isAtMostApart(Frequency often, Interval every) {
        return often.season().equals(Season.always())
                && !(often.days() instanceof Days.OfCalendar)
                && often.window() != Window.SEASON
                && 2 * longest(often) - 1 <= every.days();
    }

    private static int longest(Frequency often) {
        return often.window() == Window.DAY && often.days().chosen() > 0
                ? Window.WEEK.longest()
                : often.window().longest();
    }

    /** Days end at midnight, so that one of them may be longer than 24 hours between two doings. */
    private static boolean isAtMost(Interval done, Interval promised) {
        if (promised.unit() == Interval.Unit.HOURS) {
            return done.unit() == Interval.Unit.HOURS && done.length() <= promised.length();
        }
        return done.days() <= promised.length();
    }
}
