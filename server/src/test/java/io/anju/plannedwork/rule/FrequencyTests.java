package io.anju.plannedwork.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.anju.testing.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/WEEK",
                "2/DAY",
                "24/MONTH",
                "1/QUARTER",
                "1/HALF_YEAR",
                "3/YEAR",
                "1/SEASON",
                "1/WEEK@SAT,SUN",
                "2/WEEK@SAT,SUN",
                "1/MONTH@31",
                "2/MONTH@1,15",
                "3/DAY@WORKDAY",
                "1/DAY~HEATING",
                "1/WEEK@MON~11-15..03-15"
            })
    void whatIsWrittenIsReadAgain(String written) {
        assertThat(Frequency.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/DAY",
                "25/DAY",
                "1/FORTNIGHT",
                "DAY",
                "1/day",
                "",
                "2/WEEK@MON,TUE,WED",
                "1/DAY@31",
                "1/MONTH@SAT",
                "2/MONTH@30,31",
                "1/MONTH@0",
                "1/WEEK@SAT,SAX",
                "1/DAY~02-30..03-01",
                "1/DAY~RAINY"
            })
    void whatIsNoFrequencyIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Frequency.parse(written));
    }

    @ParameterizedTest
    @CsvSource({
        "1/DAY, 1/DAY, true",
        "1/DAY, 2/DAY, false",
        "1/DAY, 7/WEEK, true",
        "1/DAY, 8/WEEK, false",
        "1/WEEK, 1/DAY, false",
        "1/WEEK, 4/MONTH, true",
        "1/WEEK, 5/MONTH, false",
        "1/MONTH, 3/QUARTER, true",
        "1/QUARTER, 1/HALF_YEAR, true",
        "1/MONTH, 13/YEAR, false",
        "1/YEAR, 1/MONTH, false"
    })
    void oneKeepsAnotherWhenItIsDoneAsOftenWithinEachOfItsWindows(String done, String promised, boolean kept) {
        assertThat(Frequency.parse(done).keeps(Frequency.parse(promised), Seasons.STANDARD))
                .isEqualTo(kept);
    }

    @Test
    void weeksBeginOnMondayAndOnlyWhatBeginsInTimeCounts() {
        var turns = Frequency.parse("2/WEEK")
                .turns(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 8), List.of(), NaiveTurns.WEEKENDS_ONLY);
        assertThat(turns.stream().map(turn -> turn.firstDay() + " " + turn.n() + "/" + turn.of()))
                .containsExactly("2026-11-30 1/2", "2026-11-30 2/2", "2026-12-07 1/2", "2026-12-07 2/2");
        assertThat(turns.getFirst().spans())
                .containsExactly(new Span(
                        LocalDate.of(2026, 11, 30).atStartOfDay(),
                        LocalDate.of(2026, 12, 7).atStartOfDay()));
    }

    /** Day by day: a window begins where the one that holds the day is not the one that held the day before. */
    @ParameterizedTest
    @EnumSource(value = Window.class, mode = EnumSource.Mode.EXCLUDE, names = "SEASON")
    void windowsAreThoseThatOneFindsDayByDay(Window window) {
        var chance = Chance.of(FrequencyTests.class);
        for (int time = 0; time < 50; time++) {
            var from = LocalDate.of(2024, 1, 1).plusDays(chance.nextInt(1_500));
            var until = from.plusDays(chance.nextInt(800));
            assertThat(new Frequency(1, window)
                            .turns(from, until, List.of(), NaiveTurns.WEEKENDS_ONLY).stream()
                                    .map(Turn::firstDay)
                                    .toList())
                    .as("%s from %s until %s", window, from, until)
                    .isEqualTo(beginnings(window, from, until));
        }
    }

    private static List<LocalDate> beginnings(Window window, LocalDate from, LocalDate until) {
        var found = new ArrayList<LocalDate>();
        for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
            if (key(window, day) != key(window, day.minusDays(1))) {
                found.add(day);
            }
        }
        return found;
    }

    private static long key(Window window, LocalDate day) {
        long month = day.getYear() * 12L + day.getMonthValue() - 1;
        return switch (window) {
            case DAY -> day.toEpochDay();
            case WEEK -> Math.floorDiv(day.toEpochDay() + 3, 7);
            case MONTH -> month;
            case QUARTER -> month / 3;
            case HALF_YEAR -> month / 6;
            case YEAR -> month / 12;
            case SEASON -> throw new IllegalArgumentException();
        };
    }
}
