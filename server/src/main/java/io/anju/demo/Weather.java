package io.anju.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;

/** Why there is more to do on some days: Mondays, a storm, the week in which the heating comes on. */
record Weather(LocalDate storm, LocalDate firstDay, LocalDate lastDay) {

    private static final int[] HOURS = {2, 1, 1, 1, 1, 1, 3, 6, 10, 13, 10, 7, 4, 5, 7, 8, 7, 8, 10, 10, 8, 5, 3, 2};

    private static final Map<String, Integer> USUAL = Map.ofEntries(
            Map.entry("leak", 11),
            Map.entry("power", 7),
            Map.entry("lock", 8),
            Map.entry("clog", 10),
            Map.entry("lift", 4),
            Map.entry("clean", 12),
            Map.entry("help", 4),
            Map.entry("other", 22),
            Map.entry("complaint", 5),
            Map.entry("enquiry", 8),
            Map.entry("fee", 6),
            Map.entry("suggestion", 2),
            Map.entry("praise", 1));

    private static final Map<String, Integer> IN_A_STORM =
            Map.of("leak", 60, "power", 10, "clog", 16, "other", 10, "lift", 4, "complaint", 2);
    private static final Map<String, Integer> IN_THE_COLD =
            Map.of("heating", 55, "leak", 12, "power", 6, "other", 10, "enquiry", 6, "complaint", 5, "clean", 6);

    /** Heating comes on in the middle of November. */
    private static final int HEATING = 15;

    private static final int WEEK = 7;

    /** A storm in the third week of the story, on a Thursday. */
    static Weather of(LocalDate firstDay, LocalDate lastDay) {
        var storm = firstDay.plusDays(2 * WEEK);
        while (storm.getDayOfWeek() != DayOfWeek.THURSDAY) {
            storm = storm.plusDays(1);
        }
        return new Weather(storm, firstDay, lastDay);
    }

    /** How much comes in on a day, beside an ordinary one of 100. */
    int weight(LocalDate day) {
        if (day.equals(storm)) {
            return 420;
        }
        if (isFirstHeatingWeek(day)) {
            return 230;
        }
        return switch (day.getDayOfWeek()) {
            case MONDAY -> 165;
            case TUESDAY -> 110;
            case WEDNESDAY, THURSDAY -> 100;
            case FRIDAY -> day.equals(storm.plusDays(1)) ? 200 : 95;
            case SATURDAY -> 90;
            case SUNDAY -> 75;
        };
    }

    boolean isFirstHeatingWeek(LocalDate day) {
        return day.getMonth() == Month.NOVEMBER
                && day.getDayOfMonth() >= HEATING
                && day.getDayOfMonth() < HEATING + WEEK;
    }

    /** What comes in, by category. */
    Map<String, Integer> categories(LocalDate day) {
        if (day.equals(storm)) {
            return IN_A_STORM;
        }
        return isFirstHeatingWeek(day) ? IN_THE_COLD : USUAL;
    }

    static int hour(Dice dice) {
        return dice.weighed(HOURS);
    }
}
