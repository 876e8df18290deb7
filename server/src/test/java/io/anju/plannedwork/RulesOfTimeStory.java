package io.anju.plannedwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.plannedwork.Planning.Wish;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Certain days, nights, seasons and lengths of time: from the rule to the wall, done and missed. */
@SimulationTest
@Import(Planning.class)
class RulesOfTimeStory {

    @Autowired
    Planning planning;

    @Clause("S08-005")
    void aDrillIsHeldOnOneAfternoonOfTheWeekendOrTheWeekIsRed(String clause) {
        var here = planning.promising(clause);
        var square = List.of(here.place("中心广场"));
        here.refuses(new Wish(clause, "1/WEEK", "12:00-18:00", false, square), "less-than-promised");
        here.refuses(new Wish(clause, "1/WEEK@FRI,SAT", "12:00-18:00", false, square), "less-than-promised");
        here.refuses(new Wish(clause, "1/WEEK@SAT,SUN", "09:00-18:00", false, square), "less-than-promised");
        here.plan(new Wish(clause, "1/WEEK@SAT,SUN", "14:00-17:00", false, square));

        var saturday = planning.today().plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        here.moveTo(saturday, "13:00");
        assertThat(here.mine()).as("not before the afternoon").isEmpty();
        here.moveTo(saturday, "15:00");
        var drill = here.only();
        here.moveTo(saturday, "20:00");
        assertThat(here.mine()).as("not at night").isEmpty();
        assertThat(here.does(drill, List.of()).type()).isEqualTo("urn:anju:plannedwork.not-open-yet");
        here.moveTo(saturday.plusDays(1), "15:00");
        here.does(here.only());
        here.wall(clause, saturday, 1, 0);

        here.moveTo(saturday.plusDays(8), "16:00");
        assertThat(here.mine()).hasSize(1);
        here.moveTo(saturday.plusDays(8), "18:00");
        here.wall(clause, saturday.plusDays(8), inOneQuarter(saturday, 8) ? 1 : 0, 1);
    }

    @Clause("S09-025")
    void theSupervisorLooksInOneNightOfTheWeekAndNotByDay(String clause) {
        var here = planning.promising(clause);
        var rooms = List.of(here.place("配电房"));
        here.refuses(new Wish(clause, "1/WEEK", "08:00-18:00", false, rooms), "less-than-promised");
        here.refuses(new Wish(clause, "1/WEEK", "", false, rooms), "less-than-promised");
        here.plan(new Wish(clause, "1/WEEK", "22:00-06:00", false, rooms));

        var monday = planning.today().plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        here.moveTo(monday.plusDays(2), "10:00");
        assertThat(here.mine()).as("not by day").isEmpty();
        here.moveTo(monday.plusDays(2), "23:00");
        here.does(here.only());
        here.wall(clause, monday.plusDays(6), 1, 0);
        here.moveTo(monday.plusDays(7), "05:00");
        assertThat(here.mine())
                .as("the early morning of Monday is the next week's")
                .hasSize(1);
        here.moveTo(monday.plusDays(14), "12:00");
        here.wall(clause, monday.plusDays(13), inOneQuarter(monday.plusDays(6), 7) ? 1 : 0, 1);
    }

    @Clause("S09-020")
    void liftsAreServicedAfterMidnightAndNoPlanSaysOtherwise(String clause) {
        var here = planning.promising(clause);
        var lift = List.of(here.place("1号梯"));
        here.refuses(new Wish(clause, "1/WEEK@WED", "", false, lift), "less-than-promised");
        here.refuses(new Wish(clause, "1/WEEK@WED", "01:00-07:00", false, lift), "less-than-promised");
        here.plan(new Wish(clause, "1/WEEK@WED", "00:00-05:00", false, lift));

        var wednesday = planning.today().plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        here.moveTo(wednesday, "02:00");
        here.does(here.only());
        here.wall(clause, wednesday, 1, 0);
        here.moveTo(wednesday.plusDays(7), "06:00");
        here.wall(clause, wednesday.plusDays(7), inOneQuarter(wednesday, 7) ? 1 : 0, 1);
    }

    @Clause({"S12-009", "S16-012", "S16-015", "S11-220", "S11-155"})
    void whatIsDoneAgainAtMostSoManyDaysLaterIsOwedOnceAndOverdueTheDayAfter(String clause) {
        var here = planning.promising(clause);
        int days = clause.equals("S11-155") ? 183 : 30;
        var plot = List.of(here.place("东区"));
        here.refuses(new Wish(clause, (days + 1) + "D", "", false, plot), "less-than-promised");
        here.plan(new Wish(clause, days + "D", "", false, plot));

        var done = planning.today().plusDays(4);
        here.moveTo(done, "09:00");
        here.does(here.only());
        assertThat(here.mine()).as("done for today").isEmpty();
        here.moveTo(done.plusDays(1), "09:00");
        assertThat(here.only().path("dueAt").asString())
                .as("counted from the last time")
                .isEqualTo(Planning.instant(done.plusDays(days), "23:59:59").toString());
        int kept = inOneQuarter(done.plusDays(days - 5L), 5) ? 1 : 0;
        here.moveTo(done.plusDays(days), "23:00");
        here.wall(clause, done.plusDays(days), kept, 0);
        here.moveTo(done.plusDays(days + 1L), "01:00");
        here.wall(clause, done.plusDays(days), kept, 1);
        assertThat(here.mine()).as("never more than one").hasSize(1);
    }

    @Clause("S16-014")
    void mosquitoesAreFoughtEveryWeekOfTheSummer(String clause) {
        var today = planning.today();
        var here = planning.promising(clause);
        var june = LocalDate.of(today.getYear() + (today.getMonthValue() < 5 ? 0 : 1), 6, 1);
        here.moveTo(june.minusDays(20), "09:00");
        here = planning.promising(clause);
        var pond = List.of(here.place("水池"));
        here.refuses(new Wish(clause, "1/MONTH~SUMMER", "", false, pond), "less-than-promised");
        here.refuses(new Wish(clause, "1/WEEK~06-01..08-30", "", false, pond), "less-than-promised");
        here.plan(new Wish(clause, "1/WEEK~SUMMER", "", false, pond));

        here.moveTo(june.minusDays(1), "12:00");
        assertThat(here.mine()).as("it is spring").isEmpty();
        here.moveTo(june, "12:00");
        here.does(here.only());
        var monday = june.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        here.moveTo(monday.plusDays(7), "00:30");
        here.wall(clause, june, 1, 1);
    }

    @Clause("S18-036")
    void theWarmthIsTakenEveryDayThatTheCommunityIsHeated(String clause) {
        var here = planning.promising(clause);
        var hall = List.of(here.place("大堂"));
        var first = planning.today().plusDays(3);
        here.heats(first, first.plusDays(20));
        here.plan(new Wish(clause, "1/DAY~HEATING", "", false, hall));

        here.moveTo(first.minusDays(1), "09:00");
        assertThat(here.mine()).as("it is not heated yet").isEmpty();
        here.moveTo(first, "09:00");
        here.does(here.only());
        here.moveTo(first.plusDays(2), "09:00");
        here.wall(clause, first, 1, inOneQuarter(first, 1) ? 1 : 0);

        here.heats(first, first.plusDays(2));
        here.moveTo(first.plusDays(4), "09:00");
        assertThat(here.mine())
                .as("the last of the season was missed, and nothing new is owed")
                .hasSize(1);
        assertThat(here.only().path("late").asBoolean()).isTrue();
    }

    @Clause("S18-032")
    void valvesAreInspectedEveryMonthThatTheCommunityIsHeatedAndTheMissedOneIsNamed(String clause) {
        var here = planning.promising(clause);
        var valves = List.of(here.place("东阀"), here.place("西阀"));
        var next = planning.today().plusMonths(1).withDayOfMonth(1);
        here.heats(next.plusDays(9), next.plusDays(50));
        here.refuses(new Wish(clause, "1/MONTH~01-01..01-31", "", false, valves), "less-than-promised");
        here.plan(new Wish(clause, "1/MONTH~HEATING", "", false, valves));

        here.moveTo(next.plusDays(5), "09:00");
        assertThat(here.mine()).isEmpty();
        here.moveTo(next.plusDays(9), "09:00");
        assertThat(here.mine()).hasSize(2);
        here.does(here.mine().getFirst());
        here.moveTo(next.plusMonths(1), "09:00");
        here.wall(clause, next, 1, 1);
        var missed = here.manager()
                .get(here.at("wall/" + clause + "?period=" + next.toString().substring(0, 7)))
                .body()
                .path("subjects")
                .get(0);
        assertThat(missed.path("label").asString()).contains("西阀");
    }

    @Clause("S11-175")
    void aDayWithoutCleaningIsRed(String clause) {
        var here = planning.promising(clause);
        here.plan(new Wish(clause, "1/DAY", "", false, List.of(here.place("监控室"))));
        var day = planning.today().plusDays(1);
        here.moveTo(day, "09:00");
        here.does(here.only());
        here.moveTo(day.plusDays(2), "00:30");
        here.wall(clause, day.plusDays(1), inOneQuarter(day, 1) ? 1 : 0, 1);
    }

    private static boolean inOneQuarter(LocalDate day, int days) {
        var other = day.plusDays(days);
        return day.getYear() == other.getYear() && (day.getMonthValue() - 1) / 3 == (other.getMonthValue() - 1) / 3;
    }
}
