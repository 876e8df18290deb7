package io.anju.plannedwork.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When the seasons begin in a community, and from when until when it is heated, both days included. Each season lasts at least
 * {@value #LEAST_DAYS} days.
 */
public record Seasons(
        MonthDay spring,
        MonthDay summer,
        MonthDay autumn,
        MonthDay winter,
        MonthDay heatingFrom,
        MonthDay heatingUntil) {

    /** So that a whole month lies in each. */
    static final int LEAST_DAYS = 60;

    /** By the months as weathermen count them; heated as in most of the north. */
    public static final Seasons STANDARD = new Seasons(
            MonthDay.of(3, 1),
            MonthDay.of(6, 1),
            MonthDay.of(9, 1),
            MonthDay.of(12, 1),
            MonthDay.of(11, 15),
            MonthDay.of(3, 15));

    /** @throws DateTimeException for what is no day of the year, written {@code 11-15} */
    public static MonthDay day(String written) {
        return MonthDay.parse("--" + written);
    }

    public static String written(MonthDay day) {
        return day.toString().substring(2);
    }

    /** Whether they follow one another within a year, none too short. */
    public boolean followOneAnother() {
        var begins = begins();
        int year = 2026;
        return IntStream.range(0, begins.size()).allMatch(n -> {
            var from = begins.get(n).atYear(year);
            var next = n + 1 < begins.size()
                    ? begins.get(n + 1).atYear(year)
                    : begins.getFirst().atYear(year + 1);
            return !next.isBefore(from.plusDays(LEAST_DAYS));
        });
    }

    private List<MonthDay> begins() {
        return List.of(spring, summer, autumn, winter);
    }

    /** The first day of the season that the day lies in. */
    LocalDate startOf(LocalDate day) {
        return starts(day.getYear() - 1).reversed().stream()
                .filter(start -> !start.isAfter(day))
                .findFirst()
                .orElseThrow();
    }

    /** The first day of the next season. */
    LocalDate after(LocalDate start) {
        return starts(start.getYear()).stream()
                .filter(next -> next.isAfter(start))
                .findFirst()
                .orElseThrow();
    }

    /** Of that year and the next, in order. */
    private List<LocalDate> starts(int first) {
        return IntStream.rangeClosed(first, first + 1)
                .boxed()
                .flatMap(year -> begins().stream().map(begin -> begin.atYear(year)))
                .toList();
    }
}
