package io.anju.plannedwork.plan;

import io.anju.kernel.CommunityZone;
import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.rule.AfterEvent;
import io.anju.plannedwork.rule.Almanac;
import io.anju.plannedwork.rule.Frequency;
import io.anju.plannedwork.rule.Hours;
import io.anju.plannedwork.rule.Interval;
import io.anju.plannedwork.rule.Rule;
import io.anju.plannedwork.rule.Turn;
import io.anju.plannedwork.season.SeasonBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows from a rule before anything is planned by it: when it is due next, how often in a year; and what is no rule to plan by. */
@Component
@Transactional(readOnly = true)
public class Foresight {

    private static final int SHOWN = 10;

    /** A leap day comes at least once within so many years. */
    private static final int YEARS_OF_DATES = 8;

    /** Holidays are announced for the year to come at most. */
    private static final int YEARS_OF_HOLIDAYS = 2;

    /** Of a plan at all its places. */
    private static final long MOST_A_YEAR = 400_000;

    /**
     * @param words of the rule, as people say it
     * @param yearly how many at each place within a year from the first day on; null where the weather decides
     * @param turns the first at one place; of an interval those that follow when each is done on its last day; none where the weather decides
     */
    public record Ahead(String words, @Nullable Integer yearly, List<Next> turns) {}

    public record Next(Instant opensAt, Instant dueAt) {}

    private final SeasonBook seasons;
    private final CommunityZone zones;
    private final RuleWords words;

    Foresight(SeasonBook seasons, CommunityZone zones, RuleWords words) {
        this.seasons = seasons;
        this.zones = zones;
        this.words = words;
    }

    /**
     * @throws Unacceptable for hours that do not fit
     * @throws PlanRefused when it is never due
     */
    public Ahead of(Wanted wanted) {
        checkHours(wanted);
        return switch (wanted.rule()) {
            case Frequency often -> byCalendar(often, wanted);
            case Interval every -> new Ahead(words.of(every), every.yearly(), again(every, wanted.since()));
            case AfterEvent after -> new Ahead(words.of(after), null, List.of());
        };
    }

    /** @throws PlanRefused when that is more than people do */
    void check(Wanted wanted, int places) {
        var yearly = of(wanted).yearly();
        if (yearly != null && (long) yearly * places > MOST_A_YEAR) {
            throw new PlanRefused.TooOften((long) yearly * places, MOST_A_YEAR);
        }
    }

    private Ahead byCalendar(Frequency often, Wanted wanted) {
        var almanac = seasons.almanac();
        var since = wanted.since();
        var year = often.turns(since, since.plusYears(1), wanted.hours(), almanac);
        var turns = year.size() >= SHOWN ? year : later(often, wanted, almanac);
        if (turns.isEmpty()) {
            throw new PlanRefused.NeverDue(words.of(often));
        }
        return new Ahead(
                words.of(often),
                year.size(),
                turns.stream().limit(SHOWN).map(this::next).toList());
    }

    private static List<Turn> later(Frequency often, Wanted wanted, Almanac almanac) {
        int years = often.hangsOnSettings() ? YEARS_OF_HOLIDAYS : YEARS_OF_DATES;
        return often.turns(wanted.since(), wanted.since().plusYears(years), wanted.hours(), almanac);
    }

    private Next next(Turn turn) {
        return new Next(
                turn.spans().getFirst().opens(zones.here()).toInstant(),
                turn.spans().getLast().due(zones.here()).toInstant());
    }

    private List<Next> again(Interval every, LocalDate since) {
        var zone = zones.here();
        return IntStream.range(0, SHOWN)
                .mapToObj(n -> switch (every.unit()) {
                    case DAYS -> {
                        var from = since.plusDays((long) n * every.length());
                        yield new Next(
                                from.atStartOfDay(zone).toInstant(),
                                from.plusDays(every.length())
                                        .atStartOfDay(zone)
                                        .toInstant()
                                        .minusSeconds(1));
                    }
                    case HOURS -> {
                        var from =
                                since.atStartOfDay(zone).toInstant().plus(Duration.ofHours((long) n * every.length()));
                        yield new Next(from, from.plus(Duration.ofHours(every.length())));
                    }
                })
                .toList();
    }

    /** One after the other within the day, as many as there are times; only the last may cross midnight, and ends before the first. */
    private static void checkHours(Wanted wanted) {
        var hours = wanted.hours();
        if (hours.isEmpty()) {
            return;
        }
        if (!(wanted.rule() instanceof Frequency often) || often.hoursOfADay() != hours.size()) {
            throw new Unacceptable("plannedwork.hours-of-a-day", "hours");
        }
        for (int n = 0; n < hours.size(); n++) {
            if (!follows(hours, n)) {
                throw new Unacceptable("plannedwork.hours-backward", "hours");
            }
        }
    }

    private static boolean follows(List<Hours> hours, int n) {
        var span = hours.get(n);
        boolean afterTheOther =
                n == 0 || !span.opens().isBefore(hours.get(n - 1).closes());
        if (!span.crossMidnight()) {
            return afterTheOther;
        }
        return afterTheOther
                && !span.opens().equals(span.closes())
                && n == hours.size() - 1
                && (span.closes().equals(LocalTime.MIN)
                        || hours.size() == 1
                        || !span.closes().isAfter(hours.getFirst().opens()));
    }

    /** @throws Unacceptable for what is no rule */
    public static Rule parse(String written) {
        try {
            return Rule.parse(written);
        } catch (IllegalArgumentException ignored) {
            throw new Unacceptable("plannedwork.no-rule", "rule");
        }
    }
}
