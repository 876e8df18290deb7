package io.anju.plannedwork.rule;

import io.anju.calendar.DayKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** On which days of a window something is done. */
public sealed interface Days {

    static Days any() {
        return new Any();
    }

    /** Whether it is done on such a day; what a holiday is, the almanac knows. */
    boolean holds(LocalDate day, Almanac almanac);

    /** How many days of each window are chosen; 0 where they are not counted. */
    default int chosen() {
        return 0;
    }

    /** Whatever day. Written as nothing. */
    record Any() implements Days {
        @Override
        public boolean holds(LocalDate day, Almanac almanac) {
            return true;
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** Written {@code SAT,SUN}. */
    record OfWeek(Set<DayOfWeek> days) implements Days {
        public OfWeek {
            days = EnumSet.copyOf(days);
        }

        @Override
        public boolean holds(LocalDate day, Almanac almanac) {
            return days.contains(day.getDayOfWeek());
        }

        @Override
        public int chosen() {
            return days.size();
        }

        @Override
        public String toString() {
            return days.stream().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
        }
    }

    /** Written {@code 1,15,31}. What a shorter month does not have is its last day; so only one of them may lie beyond the 28th. */
    record OfMonth(Set<Integer> days) implements Days {
        private static final int IN_EVERY_MONTH = 28;

        public OfMonth {
            days = new TreeSet<>(days);
            if (days.isEmpty()
                    || !days.stream().allMatch(day -> day >= 1 && day <= 31)
                    || days.stream().filter(day -> day > IN_EVERY_MONTH).count() > 1) {
                throw new IllegalArgumentException("No days of every month: " + days);
            }
        }

        @Override
        public boolean holds(LocalDate day, Almanac almanac) {
            int last = day.lengthOfMonth();
            return days.stream().anyMatch(one -> Math.min(one, last) == day.getDayOfMonth());
        }

        @Override
        public int chosen() {
            return days.size();
        }

        @Override
        public String toString() {
            return days.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /** By the announced days of the country. */
    enum OfCalendar implements Days {
        WORKDAY {
            @Override
            public boolean holds(LocalDate day, Almanac almanac) {
                return almanac.kindOf(day) == DayKind.WORKDAY;
            }
        },
        /** The last workday before announced holidays. */
        BEFORE_HOLIDAY {
            @Override
            public boolean holds(LocalDate day, Almanac almanac) {
                return borders(day, 1, almanac);
            }
        },
        /** The first workday after announced holidays. */
        AFTER_HOLIDAY {
            @Override
            public boolean holds(LocalDate day, Almanac almanac) {
                return borders(day, -1, almanac);
            }
        };

        /** A workday from which only weekends lie between it and a holiday. */
        private static boolean borders(LocalDate day, int step, Almanac almanac) {
            if (almanac.kindOf(day) != DayKind.WORKDAY) {
                return false;
            }
            var next = day.plusDays(step);
            while (almanac.kindOf(next) == DayKind.WEEKEND) {
                next = next.plusDays(step);
            }
            return almanac.kindOf(next) == DayKind.HOLIDAY;
        }
    }

    /** @throws IllegalArgumentException for what are none */
    static Days parse(String written) {
        if (written.isEmpty()) {
            return any();
        }
        for (var known : OfCalendar.values()) {
            if (known.name().equals(written)) {
                return known;
            }
        }
        var parts = Arrays.asList(written.split(",", -1));
        return Character.isDigit(written.charAt(0))
                ? new OfMonth(parts.stream().map(Integer::valueOf).collect(Collectors.toSet()))
                : new OfWeek(parts.stream().map(Days::dayOfWeek).collect(Collectors.toSet()));
    }

    private static DayOfWeek dayOfWeek(String written) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No day of the week: " + written));
    }
}
