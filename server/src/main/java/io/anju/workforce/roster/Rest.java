package io.anju.workforce.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a roster should not ask of one person. It warns and does not forbid: whoever rosters answers for it. */
final class Rest {

    /** Between the end of one day's work and the beginning of the next day's. */
    static final Duration BETWEEN_SHIFTS = Duration.ofHours(11);

    /** The statutory working day; overtime is to be agreed (clause S09-029). */
    static final Duration WORKING_DAY = Duration.ofHours(8);

    /** One day in seven is free (clause S15-009). */
    static final int DAYS_IN_A_ROW = 6;

    /** Which of them. */
    enum Rule {
        SHORT_REST,
        LONG_DAY,
        NO_DAY_OFF
    }

    /**
     * One rule that is not kept.
     *
     * @param at when the shift begins by which it is not
     * @param minutes of rest, of work on that day, or of nothing
     */
    record Warning(Rule rule, Instant at, long minutes) {}

    private Rest() {}

    /** One day's work, which may end on the morning after. */
    private record Day(LocalDate day, List<Span> shifts) {

        Instant begins() {
            return shifts.getFirst().from();
        }

        Instant ends() {
            return shifts.getLast().until();
        }

        Duration work() {
            return shifts.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        }
    }

    /** @param shifts of one person, apart from each other; a shift belongs to the day on which it begins */
    static List<Warning> warnings(List<Span> shifts, ZoneId zone) {
        var warnings = new ArrayList<Warning>();
        Day before = null;
        int inARow = 0;
        for (var today : days(shifts, zone)) {
            if (before != null) {
                tooLittle(before, today).ifPresent(warnings::add);
            }
            tooMuch(today).ifPresent(warnings::add);
            inARow = before != null && before.day().plusDays(1).equals(today.day()) ? inARow + 1 : 1;
            if (inARow > DAYS_IN_A_ROW) {
                warnings.add(new Warning(Rule.NO_DAY_OFF, today.begins(), 0));
            }
            before = today;
        }
        return List.copyOf(warnings);
    }

    private static List<Day> days(List<Span> shifts, ZoneId zone) {
        return shifts.stream()
                .sorted(Comparator.comparing(Span::from))
                .collect(Collectors.groupingBy(
                        shift -> LocalDate.ofInstant(shift.from(), zone), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static Optional<Warning> tooLittle(Day before, Day today) {
        var rest = Duration.between(before.ends(), today.begins());
        return rest.compareTo(BETWEEN_SHIFTS) < 0
                ? Optional.of(new Warning(Rule.SHORT_REST, today.begins(), rest.toMinutes()))
                : Optional.empty();
    }

    private static Optional<Warning> tooMuch(Day today) {
        return today.work().compareTo(WORKING_DAY) > 0
                ? Optional.of(
                        new Warning(Rule.LONG_DAY, today.begins(), today.work().toMinutes()))
                : Optional.empty();
    }
}
