package io.anju.calendar.hours;

import static io.anju.calendar.hours.WorkingTimeTests.AFTERNOON;
import static io.anju.calendar.hours.WorkingTimeTests.DAYS;
import static io.anju.calendar.hours.WorkingTimeTests.MORNING;
import static io.anju.calendar.hours.WorkingTimeTests.NEW_YORK;
import static io.anju.calendar.hours.WorkingTimeTests.NIGHT;
import static io.anju.calendar.hours.WorkingTimeTests.OFFICE;
import static io.anju.calendar.hours.WorkingTimeTests.SHANGHAI;
import static io.anju.calendar.hours.WorkingTimeTests.at;
import static io.anju.calendar.hours.WorkingTimeTests.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.calendar.DayKind;
import io.anju.calendar.Pause;
import io.anju.testing.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any hours, any pauses and any instant, under two zones of the machine. Repeat a run by {@code -Danju.seed=}. */
@ParameterizedClass
@ValueSource(strings = {"Asia/Shanghai", "America/New_York"})
class WorkingTimeLawTests {

    private static final List<Pause> NONE = List.of();
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final List<WorkingWindow> MIXED = List.of(
            MORNING,
            AFTERNOON,
            NIGHT,
            window(DayKind.WORKDAY, "20:00", "02:00"),
            window(DayKind.WORKDAY, "17:00", "19:00"),
            window(DayKind.HOLIDAY, "10:00", "10:30"));
    private static final List<WorkingHours> HOURS = List.of(
            new WorkingHours(Map.of()),
            new WorkingHours(Map.of(FIRST, OFFICE)),
            new WorkingHours(Map.of(FIRST, List.of(NIGHT))),
            new WorkingHours(Map.of(FIRST, MIXED)),
            new WorkingHours(Map.of(FIRST, OFFICE, LocalDate.parse("2025-02-01"), MIXED)));

    private final TimeZone machine = TimeZone.getDefault();
    private final Random random;

    WorkingTimeLawTests(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        random = Chance.of(WorkingTimeLawTests.class);
    }

    @AfterEach
    void theMachineIsAsItWas() {
        TimeZone.setDefault(machine);
    }

    @Test
    void moreTimeIsNeverReachedSooner() {
        forAnyDesk((desk, t) -> {
            var later = t.plusSeconds(random.nextLong(40L * 86_400));
            var some = minutes();
            assertThat(desk.deadline(t, some.plus(minutes()), NONE)).isAfterOrEqualTo(desk.deadline(t, some, NONE));
            assertThat(desk.deadline(later, some, NONE)).isAfterOrEqualTo(desk.deadline(t, some, NONE));
        });
    }

    @Test
    void timeAddsUp() {
        forAnyDesk((desk, t) -> {
            var pauses = pauses(t);
            var some = minutes();
            var more = minutes();
            var first = desk.deadline(t, some, pauses);
            var both = desk.deadline(t, some.plus(more), pauses);
            assertThat(desk.deadline(first, more, pauses)).isEqualTo(both);
            assertThat(desk.between(t, first, pauses)).isEqualTo(some);
            assertThat(desk.between(t, first, pauses).plus(desk.between(first, both, pauses)))
                    .isEqualTo(desk.between(t, both, pauses));
        });
    }

    @Test
    void aPauseShiftsTheDeadlineByTheWorkingTimeItTakes() {
        forAnyDesk((desk, t) -> {
            var some = minutes();
            var lost = minutes();
            var from = desk.deadline(t, some, NONE);
            var pause = new Pause(from, desk.deadline(from, lost, NONE));
            var rest = minutes();
            assertThat(desk.deadline(t, some.plus(rest), List.of(pause)))
                    .isEqualTo(desk.deadline(t, some.plus(lost).plus(rest), NONE));
        });
    }

    @Test
    void howAPauseIsCutAndOrderedDoesNotMatter() {
        forAnyDesk((desk, t) -> {
            var whole = pauses(t);
            var cut = new ArrayList<Pause>();
            for (var pause : whole.reversed()) {
                var middle = pause.from()
                        .plus(Duration.between(pause.from(), pause.until()).dividedBy(2));
                cut.add(new Pause(middle, pause.until()));
                cut.add(new Pause(pause.from(), middle.plusSeconds(1)));
            }
            var some = minutes();
            assertThat(desk.deadline(t, some, cut)).isEqualTo(desk.deadline(t, some, whole));
        });
    }

    /** The engine against a count that knows nothing of spans: minute by minute, is anybody there? */
    @Test
    void aMinuteByMinuteCountFindsTheSame() {
        for (var zone : List.of(SHANGHAI, NEW_YORK)) {
            for (var hours : HOURS) {
                var desk = new WorkingTime(DAYS, zone, hours);
                for (int i = 0; i < Chance.tries(10); i++) {
                    var t = anInstant();
                    var until = t.plusSeconds(60 * random.nextLong(6L * 1440));
                    assertThat(desk.between(t, until, NONE)).isEqualTo(counted(t, until, zone, hours));
                }
            }
        }
    }

    private static Duration counted(Instant from, Instant until, ZoneId zone, WorkingHours hours) {
        Map<LocalDate, List<Span>> opened = new HashMap<>();
        long minutes = 0;
        for (var t = from; t.isBefore(until); t = t.plusSeconds(60)) {
            var minute = t;
            var today = t.atZone(zone).toLocalDate();
            boolean there = List.of(today.minusDays(1), today).stream()
                    .flatMap(date -> opened.computeIfAbsent(date, day -> spans(day, zone, hours)).stream())
                    .anyMatch(span -> !minute.isBefore(span.from()) && minute.isBefore(span.until()));
            minutes += there ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
    }

    private static List<Span> spans(LocalDate date, ZoneId zone, WorkingHours hours) {
        return hours.on(date).stream()
                .filter(window -> window.on() == DAYS.kindOf(date))
                .map(window -> window.startingOn(date, zone))
                .toList();
    }

    private interface Law {
        void holds(WorkingTime desk, Instant t);
    }

    private void forAnyDesk(Law law) {
        for (var zone : List.of(SHANGHAI, NEW_YORK)) {
            for (var hours : HOURS) {
                for (int i = 0; i < Chance.tries(100); i++) {
                    law.holds(new WorkingTime(DAYS, zone, hours), anInstant());
                }
            }
        }
    }

    /** A full minute in the three years whose days are known. */
    private Instant anInstant() {
        return at("2024-01-02T00:00").plusSeconds(60 * random.nextLong(1000L * 1440));
    }

    private Duration minutes() {
        return Duration.ofMinutes(random.nextLong(1, 5_000));
    }

    private List<Pause> pauses(Instant t) {
        return random.longs(3, 0, 20L * 86_400)
                .mapToObj(t::plusSeconds)
                .map(from -> new Pause(from, from.plusSeconds(2 + random.nextLong(2L * 86_400))))
                .toList();
    }
}
