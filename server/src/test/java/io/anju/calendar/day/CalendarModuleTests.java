package io.anju.calendar.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.calendar.BusinessCalendar;
import io.anju.calendar.DayKind;
import io.anju.calendar.Pause;
import io.anju.calendar.hours.CommunityHours;
import io.anju.calendar.hours.WorkingWindow;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Chance;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Days and hours as the database has them. The years changed here are ones that no other test counts in. */
@AnjuTest
class CalendarModuleTests {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    @Autowired
    Holidays holidays;

    @Autowired
    AnnouncedDays here;

    @Autowired
    CommunityHours hours;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Town town;

    @Test
    void theShippedYearsAreThere() {
        var shipped = ShippedDays.days();

        assertThat(holidays.years()).extracting(Holidays.Listed::year).contains(2024, 2025, 2026);
        for (var day = LocalDate.of(2024, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(here.now().kindOf(day)).as("%s", day).isEqualTo(shipped.kindOf(day));
        }
    }

    @Test
    void aChangeIsSeenByTheNextUseOnEveryNode() {
        var elsewhere = new AnnouncedDays(sql);
        var labourDay = LocalDate.of(2041, 5, 1);
        assertThat(elsewhere.now().knows(2041)).isFalse();

        var year = holidays.announce(2041, "试", List.of(holiday(labourDay)), null);
        assertThat(elsewhere.now().kindOf(labourDay)).isEqualTo(DayKind.HOLIDAY);
        assertThat(elsewhere.now().knows(2041)).isTrue();

        holidays.change(2041, labourDay, null, "劳动节", year.revision());
        assertThat(elsewhere.now().kindOf(labourDay)).isEqualTo(DayKind.WORKDAY);
        assertThat(here.now().kindOf(labourDay)).isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void aChangeThatIsTakenBackIsRememberedByNobody() {
        var day = LocalDate.of(2042, 5, 1);
        var year = holidays.announce(2042, "试", List.of(holiday(LocalDate.of(2042, 1, 1))), null);

        transaction.executeWithoutResult(status -> {
            holidays.announce(2042, "试", List.of(holiday(day)), year.revision());
            assertThat(here.now().kindOf(day)).isEqualTo(DayKind.HOLIDAY);
            status.setRollbackOnly();
        });

        assertThat(here.now().kindOf(day)).isEqualTo(DayKind.WORKDAY);
        holidays.announce(2042, "试", List.of(), year.revision());
        assertThat(here.now().kindOf(day)).isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void whoSawAnOlderYearChangesNothing() {
        var first = holidays.announce(2043, "试", List.of(holiday(LocalDate.of(2043, 1, 1))), null);
        holidays.announce(2043, "试二", List.of(), first.revision());

        assertThatThrownBy(() -> holidays.announce(2043, "试三", List.of(), first.revision()))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> holidays.announce(2043, "试四", List.of(), null))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(holidays.required(2043).source()).isEqualTo("试二");
    }

    @Test
    void hoursCountInTheCommunitysOwnZoneAndFromTheirDayOn() {
        var quarter = town.promising("S09-021", AUCKLAND);
        var today = LocalDate.ofInstant(clock.instant(), AUCKLAND);
        var monday = today.plusDays(8 - today.getDayOfWeek().getValue());
        var opens = monday.atTime(9, 0).atZone(AUCKLAND).toInstant();

        in(quarter.community(), () -> {
            assertThat(calendar.deadline(opens, Duration.ofHours(30), List.of()))
                    .as("never closed until it says so")
                    .isEqualTo(opens.plus(Duration.ofHours(30)));
            hours.set(
                    monday,
                    List.of(
                            everyDay(DayKind.WORKDAY, 9, 12),
                            everyDay(DayKind.WEEKEND, 9, 12),
                            everyDay(DayKind.HOLIDAY, 9, 12)),
                    null);
            hours.set(
                    monday.plusDays(2),
                    List.of(
                            everyDay(DayKind.WORKDAY, 10, 11),
                            everyDay(DayKind.WEEKEND, 10, 11),
                            everyDay(DayKind.HOLIDAY, 10, 11)),
                    null);
            assertThat(calendar.deadline(opens, Duration.ofHours(7), List.of()))
                    .isEqualTo(monday.plusDays(2).atTime(11, 0).atZone(AUCKLAND).toInstant());
            assertThat(calendar.workingTimeBetween(opens, opens.plus(Duration.ofDays(1)), List.of()))
                    .isEqualTo(Duration.ofHours(3));

            hours.set(
                    monday.plusDays(2),
                    List.of(
                            everyDay(DayKind.WORKDAY, 10, 15),
                            everyDay(DayKind.WEEKEND, 10, 15),
                            everyDay(DayKind.HOLIDAY, 10, 15)),
                    "夏令");
            assertThat(calendar.deadline(opens, Duration.ofHours(8), List.of()))
                    .as("the later revision is in force")
                    .isEqualTo(monday.plusDays(2).atTime(12, 0).atZone(AUCKLAND).toInstant());
        });
    }

    @Test
    void theLawsHoldForWhatIsRead() {
        var random = Chance.of(CalendarModuleTests.class);
        var quarter = town.promising("S09-021", AUCKLAND);
        var today = LocalDate.ofInstant(clock.instant(), AUCKLAND);
        in(quarter.community(), () -> {
            hours.set(today, List.of(everyDay(DayKind.WORKDAY, 9, 12), everyDay(DayKind.WORKDAY, 22, 2)), null);
            hours.set(
                    today.plusDays(3), List.of(everyDay(DayKind.WORKDAY, 8, 9), everyDay(DayKind.WEEKEND, 0, 0)), null);
            for (int i = 0; i < Chance.tries(40); i++) {
                var t = clock.instant()
                        .minusSeconds(random.nextLong(3L * 86_400))
                        .plusSeconds(random.nextLong(9L * 86_400));
                var some = Duration.ofMinutes(random.nextLong(1, 1_500));
                var more = Duration.ofMinutes(random.nextLong(1, 1_500));
                lawsHold(t, some, more);
            }
        });
    }

    private void lawsHold(Instant t, Duration some, Duration more) {
        var none = List.<Pause>of();
        var first = calendar.deadline(t, some, none);
        var both = calendar.deadline(t, some.plus(more), none);
        assertThat(calendar.deadline(first, more, none)).as("additive").isEqualTo(both);
        assertThat(both).as("monotone").isAfter(first);
        assertThat(calendar.workingTimeBetween(t, first, none)).as("inverse").isEqualTo(some);
        assertThat(calendar.deadline(t, some.plus(more), List.of(new Pause(first, both))))
                .as("pause")
                .isEqualTo(calendar.deadline(t, some.plus(more).plus(more), none));
    }

    private static WorkingWindow everyDay(DayKind kind, int opens, int closes) {
        return new WorkingWindow(kind, LocalTime.of(opens, 0), LocalTime.of(closes, 0));
    }

    private static Announcement holiday(LocalDate day) {
        return new Announcement(day, Announcement.Kind.HOLIDAY, "节");
    }

    private void in(UUID community, Runnable work) {
        Scope.of(community, Actor.NOBODY).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}
