package io.anju.plannedwork.rule;

import io.anju.calendar.DayKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the turns of a rule by looking at every hour of every day: slow, and written from what the rule says alone. */
final class NaiveTurns {

    /** No holiday at all. */
    static final Almanac WEEKENDS_ONLY = almanac(Seasons.STANDARD, List.of());

    private NaiveTurns() {}

    static Almanac almanac(Seasons seasons, List<LocalDate> holidays) {
        return new Almanac() {
            @Override
            public DayKind kindOf(LocalDate day) {
                if (holidays.contains(day)) {
                    return DayKind.HOLIDAY;
                }
                return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? DayKind.WORKDAY : DayKind.WEEKEND;
            }

            @Override
            public Seasons seasons() {
                return seasons;
            }
        };
    }

    /** The hours of each turn that begins between the two days. */
    static List<SortedSet<LocalDateTime>> hours(
            Frequency rule, LocalDate from, LocalDate until, List<Hours> hours, Almanac almanac) {
        Map<String, SortedSet<LocalDateTime>> turns = new TreeMap<>();
        for (var day = from.minusDays(800); day.isBefore(until.plusDays(800)); day = day.plusDays(1)) {
            if (!rule.season().holds(day, almanac.seasons()) || !rule.days().holds(day, almanac)) {
                continue;
            }
            boolean each = rule.days().chosen() > 0
                    && rule.window() != Window.DAY
                    && rule.days().chosen() == rule.times();
            for (int n = 1; n <= (each ? 1 : rule.times()); n++) {
                var name = (each ? day.toString() : key(rule.window(), day, almanac.seasons())) + "#" + (100 + n);
                var found = turns.computeIfAbsent(name, any -> new TreeSet<>());
                found.addAll(hoursOf(rule, day, n, hours));
            }
        }
        var inside = new ArrayList<SortedSet<LocalDateTime>>();
        turns.values().stream()
                .filter(turn -> !turn.first().toLocalDate().isBefore(from)
                        && turn.first().toLocalDate().isBefore(until))
                .forEach(inside::add);
        return inside;
    }

    private static List<LocalDateTime> hoursOf(Frequency rule, LocalDate day, int n, List<Hours> hours) {
        var all = new ArrayList<LocalDateTime>();
        for (var hour = day.atStartOfDay(); hour.isBefore(day.plusDays(2).atStartOfDay()); hour = hour.plusHours(1)) {
            boolean today = hour.toLocalDate().equals(day);
            if (hours.isEmpty()) {
                if (today) {
                    all.add(hour);
                }
                continue;
            }
            var span = hours.get(rule.window() == Window.DAY ? n - 1 : 0);
            var time = hour.toLocalTime();
            boolean evening = today && !time.isBefore(span.opens());
            boolean morning = time.isBefore(span.closes());
            boolean night = !span.opens().isBefore(span.closes());
            boolean ofTheWindow = rule.window() != Window.DAY && rule.days().chosen() == 0;
            boolean morningAfter = morning && (ofTheWindow ? today : !today);
            if (night ? evening || morningAfter : evening && morning) {
                all.add(hour);
            }
        }
        return all;
    }

    private static String key(Window window, LocalDate day, Seasons seasons) {
        int month = day.getYear() * 12 + day.getMonthValue() - 1;
        return switch (window) {
            case DAY -> day.toString();
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L).toString();
            case MONTH -> "m" + month;
            case QUARTER -> "q" + (100_000 + month / 3);
            case HALF_YEAR -> "h" + (100_000 + month / 6);
            case YEAR -> "y" + day.getYear();
            case SEASON -> "s" + seasonsSince(day, seasons);
        };
    }

    private static int seasonsSince(LocalDate day, Seasons seasons) {
        int count = 100_000;
        for (var past = LocalDate.of(2020, 1, 2); !past.isAfter(day); past = past.plusDays(1)) {
            var here = MonthDay.from(past);
            if (here.equals(seasons.spring())
                    || here.equals(seasons.summer())
                    || here.equals(seasons.autumn())
                    || here.equals(seasons.winter())) {
                count++;
            }
        }
        return count;
    }
}
