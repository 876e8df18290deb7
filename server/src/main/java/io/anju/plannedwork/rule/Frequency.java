package io.anju.plannedwork.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * So many times within each window of the calendar, on certain days of it and in certain parts of the year. Written {@code 2/DAY},
 * {@code 1/WEEK@SAT,SUN}, {@code 1/MONTH@31}, {@code 1/DAY@WORKDAY} or {@code 1/WEEK~06-01..08-31}.
 *
 * <p>Where as many days are chosen as times, each day has its time; where it is done once, it is on whichever of the chosen days. A
 * window of which only a part is in season has that part; one without such a day has no turn.
 *
 * @param times 1 to {@value #MOST}
 */
public record Frequency(int times, Window window, Days days, Season season) implements Rule {

    /** More often than that within one window is no plan that people follow. */
    public static final int MOST = 24;

    private static final Pattern WRITTEN =
            Pattern.compile("([1-9]\\d?)/([A-Z_]{3,9})(?:@([A-Z0-9_,]{1,60}))?(?:~([A-Z0-9.-]{1,20}))?");

    public Frequency {
        if (times < 1 || times > MOST) {
            throw new IllegalArgumentException(times + " times within a window");
        }
        if (!fits(times, window, days)) {
            throw new IllegalArgumentException(times + "/" + window + " on " + days);
        }
    }

    public Frequency(int times, Window window) {
        this(times, window, Days.any(), Season.always());
    }

    private static boolean fits(int times, Window window, Days days) {
        return switch (days) {
            case Days.Any ignored -> true;
            case Days.OfCalendar ignored -> true;
            case Days.OfWeek week -> window == Window.DAY || (window == Window.WEEK && isShared(times, week));
            case Days.OfMonth month -> window == Window.MONTH && isShared(times, month);
        };
    }

    private static boolean isShared(int times, Days days) {
        return times == 1 || times == days.chosen();
    }

    /** @throws IllegalArgumentException for anything else than {@link #toString} writes */
    public static Frequency parse(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No frequency: " + written);
        }
        return new Frequency(
                Integer.parseInt(parts.group(1)),
                Window.valueOf(parts.group(2)),
                Days.parse(Objects.requireNonNullElse(parts.group(3), "")),
                Season.parse(Objects.requireNonNullElse(parts.group(4), "")));
    }

    /** The same, so many times; on any days where that many do not fit the chosen ones. */
    public Frequency withTimes(int others) {
        return new Frequency(others, window, fits(others, window, days) ? days : Days.any(), season);
    }

    /** Whether each of the chosen days has its own time. */
    private boolean isEachDay() {
        return days.chosen() == times && window != Window.DAY;
    }

    /** How many stretches of hours belong to a day: each time of what is daily has its own, else all have the same. */
    public int hoursOfADay() {
        return window == Window.DAY ? times : 1;
    }

    /** Whether whoever does this keeps the other too: within each of its windows at least as often, on no other days. */
    boolean keeps(Frequency other, Seasons seasons) {
        return timesWithin(other.window) >= other.times
                && (other.days.equals(Days.any()) ? comesInEachWindow() : isOnlyOn(other.days))
                && LocalDate.of(2028, 1, 1)
                        .datesUntil(LocalDate.of(2029, 1, 1))
                        .allMatch(day -> !other.season.holds(day, seasons) || season.holds(day, seasons));
    }

    /** A week may be without a workday, a month never is; and not each has a holiday. */
    private boolean comesInEachWindow() {
        return switch (days) {
            case Days.Any ignored -> true;
            case Days.OfWeek ignored -> true;
            case Days.OfMonth ignored -> true;
            case Days.OfCalendar named ->
                named == Days.OfCalendar.WORKDAY && window != Window.DAY && window != Window.WEEK;
        };
    }

    /** Whether which days it is on hangs on what people set or announce, and so may change. */
    public boolean hangsOnSettings() {
        return season instanceof Season.Named || days instanceof Days.OfCalendar || window == Window.SEASON;
    }

    private int timesWithin(Window other) {
        boolean someDays = window == Window.DAY && days.chosen() > 0;
        return someDays ? times * days.chosen() * Window.WEEK.within(other) : times * window.within(other);
    }

    private boolean isOnlyOn(Days others) {
        return days.equals(others)
                || (days instanceof Days.OfWeek mine
                        && others instanceof Days.OfWeek theirs
                        && theirs.days().containsAll(mine.days()));
    }

    /**
     * The turns whose first day lies between the two, the last not included.
     *
     * @param hours as many as {@link #hoursOfADay} says, or none for any hour
     */
    public List<Turn> turns(LocalDate from, LocalDate until, List<Hours> hours, Almanac almanac) {
        var turns = new ArrayList<Turn>();
        var start = window.startOf(from, almanac.seasons());
        while (start.isBefore(until)) {
            var next = window.after(start, almanac.seasons());
            var held = start.datesUntil(next)
                    .filter(day -> season.holds(day, almanac.seasons()) && days.holds(day, almanac))
                    .toList();
            if (!held.isEmpty()) {
                turnsOn(start, held, hours).stream()
                        .filter(turn -> !turn.firstDay().isBefore(from)
                                && turn.firstDay().isBefore(until))
                        .forEach(turns::add);
            }
            start = next;
        }
        return turns;
    }

    private List<Turn> turnsOn(LocalDate start, List<LocalDate> held, List<Hours> hours) {
        if (isEachDay()) {
            var span = hours.isEmpty() ? Hours.ALL_DAY : hours.getFirst();
            return held.stream()
                    .map(day -> new Turn(day, 1, 1, List.of(span.on(day))))
                    .toList();
        }
        return IntStream.rangeClosed(1, times)
                .mapToObj(n -> new Turn(start, n, times, spans(n, held, hours)))
                .toList();
    }

    private List<Span> spans(int n, List<LocalDate> held, List<Hours> hours) {
        var span = hours.isEmpty() ? Hours.ALL_DAY : hours.get(window == Window.DAY ? n - 1 : 0);
        boolean nightsOfTheWindow =
                span.crossMidnight() && !span.equals(Hours.ALL_DAY) && window != Window.DAY && days.chosen() == 0;
        return Span.joined(held.stream()
                .flatMap(day -> (nightsOfTheWindow ? span.atNight(day) : List.of(span.on(day))).stream())
                .toList());
    }

    @Override
    public String toString() {
        return times + "/" + window + (days.equals(Days.any()) ? "" : "@" + days)
                + (season.equals(Season.always()) ? "" : "~" + season);
    }
}
