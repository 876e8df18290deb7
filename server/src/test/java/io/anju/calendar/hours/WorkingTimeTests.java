package io.anju.calendar.hours;

import static io.anju.calendar.DayKind.HOLIDAY;
import static io.anju.calendar.DayKind.WEEKEND;
import static io.anju.calendar.DayKind.WORKDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.calendar.DayKind;
import io.anju.calendar.Pause;
import io.anju.calendar.day.ShippedDays;
import io.anju.calendar.day.StatutoryDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole class runs under two zones of the machine: neither may matter. */
@ParameterizedClass
@ValueSource(strings = {"Asia/Shanghai", "America/New_York"})
class WorkingTimeTests {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final StatutoryDays DAYS = ShippedDays.days();
    static final WorkingWindow MORNING = window(WORKDAY, "09:00", "12:00");
    static final WorkingWindow AFTERNOON = window(WORKDAY, "13:30", "18:00");
    static final WorkingWindow NIGHT = window(WEEKEND, "22:00", "06:00");
    static final List<WorkingWindow> OFFICE = List.of(AFTERNOON, MORNING);
    private static final LocalDate EVER = LocalDate.parse("2000-01-01");

    private final TimeZone machine = TimeZone.getDefault();

    WorkingTimeTests(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
    }

    @AfterEach
    void theMachineIsAsItWas() {
        TimeZone.setDefault(machine);
    }

    @Test
    void knowsHolidaysMakeUpWorkdaysAndWeekends() {
        assertThat(DAYS.kindOf(LocalDate.parse("2026-02-17"))).isEqualTo(HOLIDAY);
        assertThat(DAYS.kindOf(LocalDate.parse("2026-02-15"))).as("a Sunday").isEqualTo(HOLIDAY);
        assertThat(DAYS.kindOf(LocalDate.parse("2026-02-14"))).as("made up").isEqualTo(WORKDAY);
        assertThat(DAYS.kindOf(LocalDate.parse("2026-02-07"))).isEqualTo(WEEKEND);
        assertThat(DAYS.workdaysBetween(LocalDate.parse("2026-02-09"), LocalDate.parse("2026-03-02")))
                .isEqualTo(11);
        assertThat(DAYS.knows(2026)).isTrue();
        assertThat(DAYS.knows(2027)).isFalse();
    }

    @Test
    void aHolidayAndItsMakeUpWorkdayMoveTheDeadline() {
        var office = time(SHANGHAI, OFFICE);
        // Friday 13 February 17:00, Saturday the 14th is worked, then the Spring Festival until the 23rd.
        assertThat(deadline(office, "2026-02-13T17:00", 120)).isEqualTo(at("2026-02-14T10:00"));
        assertThat(deadline(office, "2026-02-14T17:00", 120)).isEqualTo(at("2026-02-24T10:00"));
    }

    @Test
    void aWindowAcrossMidnightBelongsToTheDateItOpensOn() {
        var night = time(SHANGHAI, List.of(NIGHT));
        assertThat(deadline(night, "2026-03-09T01:00", 300)).isEqualTo(at("2026-03-09T06:00"));
        assertThat(deadline(night, "2026-03-09T01:00", 301)).isEqualTo(at("2026-03-14T22:01"));
    }

    @Test
    void aHolidayHasHoursOfItsOwn() {
        var desk = time(SHANGHAI, List.of(MORNING, window(HOLIDAY, "10:00", "11:00")));
        // The Spring Festival begins on Sunday 15 February; the Saturday before is worked, the Saturday within is not a
        // weekend.
        assertThat(deadline(desk, "2026-02-14T11:30", 60)).isEqualTo(at("2026-02-15T10:30"));
        assertThat(deadline(desk, "2026-02-21T00:00", 90)).isEqualTo(at("2026-02-22T10:30"));
    }

    @Test
    void aPeriodEndsWhereTheNextBegins() {
        var desk = new WorkingTime(
                DAYS,
                SHANGHAI,
                new WorkingHours(Map.of(
                        LocalDate.parse("2026-03-01"),
                        List.of(MORNING),
                        LocalDate.parse("2026-03-10"),
                        List.of(AFTERNOON))));
        assertThat(deadline(desk, "2026-03-09T11:00", 120)).isEqualTo(at("2026-03-10T14:30"));
        assertThat(deadline(desk, "2026-02-28T23:00", 120))
                .as("never closed before")
                .isEqualTo(at("2026-03-02T10:00"));
    }

    @Test
    void aDeskThatNeverClosesCountsEveryHourEvenWhenTheClocksChange() {
        var desk = new WorkingTime(DAYS, NEW_YORK, new WorkingHours(Map.of()));
        var start = LocalDateTime.parse("2026-03-07T12:00").atZone(NEW_YORK).toInstant();
        assertThat(desk.deadline(start, Duration.ofDays(2), List.of())).isEqualTo(start.plus(Duration.ofDays(2)));
    }

    @Test
    void overlappingPausesCountOnce() {
        var pauses = List.of(
                new Pause(at("2026-03-09T09:30"), at("2026-03-09T10:30")),
                new Pause(at("2026-03-09T09:15"), at("2026-03-09T10:00")));
        assertThat(time(SHANGHAI, OFFICE).deadline(at("2026-03-09T09:00"), Duration.ofMinutes(30), pauses))
                .isEqualTo(at("2026-03-09T10:45"));
    }

    @Test
    void refusesWhatCannotBeCounted() {
        var noon = at("2026-03-09T12:00");
        assertThatThrownBy(() -> time(SHANGHAI, OFFICE).deadline(noon, Duration.ofMinutes(-1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pause(noon, noon)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> time(SHANGHAI, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    static WorkingTime time(ZoneId zone, List<WorkingWindow> windows) {
        return new WorkingTime(DAYS, zone, new WorkingHours(Map.of(EVER, windows)));
    }

    static WorkingWindow window(DayKind on, String opens, String closes) {
        return new WorkingWindow(on, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static Instant deadline(WorkingTime desk, String from, int minutes) {
        return desk.deadline(at(from), Duration.ofMinutes(minutes), List.of());
    }
}
