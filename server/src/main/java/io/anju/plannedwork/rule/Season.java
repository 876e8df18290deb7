package io.anju.plannedwork.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.regex.Pattern;

/** In which part of the year something is done. */
public sealed interface Season {

    static Season always() {
        return new Always();
    }

    boolean holds(LocalDate day, Seasons seasons);

    /** All year. Written as nothing. */
    record Always() implements Season {
        @Override
        public boolean holds(LocalDate day, Seasons seasons) {
            return true;
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** From one day of the year to another, both included, over the year's end too. Written {@code 06-01..08-31}. */
    record Between(MonthDay from, MonthDay until) implements Season {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{2}-\\d{2})\\.\\.(\\d{2}-\\d{2})");

        @Override
        public boolean holds(LocalDate day, Seasons seasons) {
            var here = MonthDay.from(day);
            boolean begun = !here.isBefore(from);
            boolean lasts = !here.isAfter(until);
            return from.isAfter(until) ? begun || lasts : begun && lasts;
        }

        private static Between parse(String written) {
            var parts = WRITTEN.matcher(written);
            if (!parts.matches()) {
                throw new IllegalArgumentException("No season: " + written);
            }
            return new Between(day(parts.group(1)), day(parts.group(2)));
        }

        private static MonthDay day(String written) {
            try {
                return Seasons.day(written);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("No day of the year: " + written, e);
            }
        }

        @Override
        public String toString() {
            return Seasons.written(from) + ".." + Seasons.written(until);
        }
    }

    /** One whose days the community sets. */
    enum Named implements Season {
        SPRING,
        SUMMER,
        AUTUMN,
        WINTER,
        HEATING;

        @Override
        public boolean holds(LocalDate day, Seasons seasons) {
            if (this == HEATING) {
                return new Between(seasons.heatingFrom(), seasons.heatingUntil()).holds(day, seasons);
            }
            return seasons.startOf(day)
                    .equals(start(seasons).atYear(seasons.startOf(day).getYear()));
        }

        private MonthDay start(Seasons seasons) {
            return switch (this) {
                case SPRING -> seasons.spring();
                case SUMMER -> seasons.summer();
                case AUTUMN -> seasons.autumn();
                case WINTER -> seasons.winter();
                case HEATING -> seasons.heatingFrom();
            };
        }
    }

    /** @throws IllegalArgumentException for what is none */
    static Season parse(String written) {
        if (written.isEmpty()) {
            return always();
        }
        return Arrays.stream(Named.values())
                .filter(named -> named.name().equals(written))
                .map(Season.class::cast)
                .findFirst()
                .orElseGet(() -> Between.parse(written));
    }
}
