package io.anju.calendar;

import static io.anju.calendar.DayKind.REST_DAY;
import static io.anju.calendar.DayKind.WORKDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final StatutoryDays DAYS = StatutoryDays.announced();
    private static final WorkingWindow MORNING = window(WORKDAY, "09:00", "12:00");
    private static final WorkingWindow AFTERNOON = window(WORKDAY, "13:30", "18:00");
    private static final WorkingWindow NIGHT = window(REST_DAY, "22:00", "06:00");
    private static final List<WorkingWindow> OFFICE = List.of(AFTERNOON, MORNING);
    private static final List<WorkingWindow> ALWAYS =
            List.of(window(WORKDAY, "00:00", "00:00"), window(REST_DAY, "00:00", "00:00"));
    private static final List<WorkingWindow> MIXED =
            List.of(MORNING, AFTERNOON, NIGHT, window(WORKDAY, "20:00", "02:00"), window(WORKDAY, "17:00", "19:00"));

    @Test
    void knowsHolidaysAndMakeUpWorkdays() {
        assertThat(DAYS.isWorkday(LocalDate.parse("2026-02-17"))).isFalse();
        assertThat(DAYS.isWorkday(LocalDate.parse("2026-02-14"))).isTrue();
        assertThat(DAYS.isWorkday(LocalDate.parse("2026-02-07"))).isFalse();
        assertThat(DAYS.workdaysBetween(LocalDate.parse("2026-02-09"), LocalDate.parse("2026-03-02")))
                .isEqualTo(11);
        assertThat(DAYS.knows(2026)).isTrue();
        assertThat(DAYS.knows(2027)).isFalse();
    }

    @Test
    void aHolidayAndItsMakeUpWorkdayMoveTheDeadline() {
        var office = new WorkingTime(DAYS, SHANGHAI, OFFICE);
        // Friday 13 February 17:00, Saturday the 14th is worked, then the Spring Festival until the 23rd.
        assertThat(office.deadline(at("2026-02-13T17:00"), 120, List.of())).isEqualTo(at("2026-02-14T10:00"));
        assertThat(office.deadline(at("2026-02-14T17:00"), 120, List.of())).isEqualTo(at("2026-02-24T10:00"));
    }

    @Test
    void aWindowAcrossMidnightBelongsToTheDateItOpensOn() {
        var night = new WorkingTime(DAYS, SHANGHAI, List.of(NIGHT));
        assertThat(night.deadline(at("2026-03-09T01:00"), 300, List.of())).isEqualTo(at("2026-03-09T06:00"));
        assertThat(night.deadline(at("2026-03-09T01:00"), 301, List.of())).isEqualTo(at("2026-03-14T22:01"));
    }

    @Test
    void aDeskThatNeverClosesCountsEveryHourEvenWhenTheClocksChange() {
        var desk = new WorkingTime(DAYS, NEW_YORK, ALWAYS);
        var start = LocalDateTime.parse("2026-03-07T12:00").atZone(NEW_YORK).toInstant();
        assertThat(desk.deadline(start, 48 * 60, List.of())).isEqualTo(start.plus(Duration.ofDays(2)));
    }

    @Test
    void overlappingPausesCountOnce() {
        var office = new WorkingTime(DAYS, SHANGHAI, OFFICE);
        var pauses = List.of(
                new Pause(at("2026-03-09T09:30"), at("2026-03-09T10:30")),
                new Pause(at("2026-03-09T09:15"), at("2026-03-09T10:00")));
        assertThat(office.deadline(at("2026-03-09T09:00"), 30, pauses)).isEqualTo(at("2026-03-09T10:45"));
    }

    @Test
    void refusesWhatCannotBeCounted() {
        var office = new WorkingTime(DAYS, SHANGHAI, OFFICE);
        var noon = at("2026-03-09T12:00");
        assertThatThrownBy(() -> office.deadline(noon, -1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pause(noon, noon)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkingTime(DAYS, SHANGHAI, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York"})
    void theLawsOfWorkingTimeHoldWhateverTheDefaultZone(String defaultZone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(defaultZone));
        try {
            long seed = Long.getLong("seed", System.nanoTime());
            System.out.println("WorkingTimeTests -Dseed=" + seed);
            var random = new SplittableRandom(seed);
            for (var zone : List.of(SHANGHAI, NEW_YORK)) {
                for (var windows : List.of(OFFICE, ALWAYS, MIXED, List.of(NIGHT))) {
                    lawsHold(new WorkingTime(DAYS, zone, windows), random);
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static void lawsHold(WorkingTime time, RandomGenerator random) {
        for (int i = 0; i < 200; i++) {
            var t = at("2024-01-01T00:00").plusSeconds(random.nextLong(1000L * 86_400));
            var later = t.plusSeconds(random.nextLong(40L * 86_400));
            long a = random.nextLong(1, 5_000);
            long b = random.nextLong(5_000);
            var none = List.<Pause>of();
            var afterA = time.deadline(t, a, none);
            var afterBoth = time.deadline(t, a + b, none);

            assertThat(time.deadline(afterA, b, none)).as("additive").isEqualTo(afterBoth);
            assertThat(afterBoth).as("monotone in minutes").isAfterOrEqualTo(afterA);
            assertThat(time.deadline(later, a, none)).as("monotone in t").isAfterOrEqualTo(afterA);
            assertThat(time.between(t, afterA, none)).as("inverse").isEqualTo(Duration.ofMinutes(a));
            if (b > 0) {
                var pause = List.of(new Pause(afterA, afterBoth));
                assertThat(time.deadline(t, a + b, pause))
                        .as("a pause of b working minutes shifts by b")
                        .isEqualTo(time.deadline(t, a + b + b, none));
            }
        }
    }

    private static WorkingWindow window(DayKind on, String opens, String closes) {
        return new WorkingWindow(on, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
