package io.anju.workforce.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.workforce.roster.Rest.Rule;
import io.anju.workforce.roster.Rest.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static Instant at(int day, int hour) {
        return MONDAY.plusDays(day)
                .atStartOfDay(CommunityZone.DEFAULT)
                .plusHours(hour)
                .toInstant();
    }

    private static Span shift(int day, int from, int until) {
        return new Span(at(day, from), at(day, until));
    }

    private static List<Warning> warnings(Span... shifts) {
        return Rest.warnings(List.of(shifts), CommunityZone.DEFAULT);
    }

    @Test
    void elevenHoursBetweenTwoDaysAreEnoughAndOneMinuteLessIsNot() {
        assertThat(warnings(shift(0, 13, 21), shift(1, 8, 16))).isEmpty();
        var early = new Span(at(1, 8).minusSeconds(60), at(1, 15));
        assertThat(warnings(shift(0, 13, 21), early))
                .containsExactly(new Warning(Rule.SHORT_REST, early.from(), 11 * 60 - 1));
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBeganAndIsRestedFrom() {
        assertThat(warnings(shift(0, 24, 32), shift(1, 14, 22)))
                .as("the same day's night and late shift: sixteen hours")
                .containsExactly(new Warning(Rule.LONG_DAY, at(1, 0), 16 * 60));
        assertThat(warnings(shift(0, 22, 30), shift(1, 14, 22)))
                .containsExactly(new Warning(Rule.SHORT_REST, at(1, 14), 8 * 60));
    }

    @Test
    void aDayInTwoPartsIsNoShortRestButMayBeLong() {
        assertThat(warnings(shift(0, 8, 12), shift(0, 14, 18))).isEmpty();
        assertThat(warnings(shift(0, 7, 20))).containsExactly(new Warning(Rule.LONG_DAY, at(0, 7), 13 * 60));
    }

    @Test
    void theSeventhDayInARowIsOneTooMany() {
        var week = IntStream.range(0, 7).mapToObj(day -> shift(day, 8, 16)).toList();
        assertThat(Rest.warnings(week.subList(0, 6), CommunityZone.DEFAULT)).isEmpty();
        assertThat(Rest.warnings(week, CommunityZone.DEFAULT))
                .containsExactly(new Warning(Rule.NO_DAY_OFF, at(6, 8), 0));
    }

    @Test
    void whoHasOneShiftIsAskedNothingTooMuch() {
        assertThat(warnings(shift(0, 8, 16))).isEmpty();
        assertThat(warnings()).isEmpty();
    }
}
