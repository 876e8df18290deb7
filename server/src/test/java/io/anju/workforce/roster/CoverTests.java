package io.anju.workforce.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.kernel.Period;
import io.anju.workforce.roster.Cover.Gap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoverTests {

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

    private static Cover cover(List<Span> windows, int headcount, Span... shifts) {
        return Cover.of(windows, headcount, List.of(shifts));
    }

    @Test
    void aPostWithSomebodyAtEveryMomentIsManned() {
        var day = cover(List.of(shift(0, 7, 20)), 1, shift(0, 6, 13), shift(0, 13, 20));
        assertThat(day.gaps()).isEmpty();
        assertThat(day.percent()).isEqualTo(100);
    }

    @Test
    void whereNobodyOrTooFewAreThereIsAGapWithItsHeads() {
        var day = cover(List.of(shift(0, 8, 20)), 2, shift(0, 8, 16), shift(0, 10, 20));
        assertThat(day.gaps()).containsExactly(new Gap(at(0, 8), at(0, 10), 1), new Gap(at(0, 16), at(0, 20), 1));
        assertThat(day.requiredMinutes()).isEqualTo(24 * 60);
        assertThat(day.coveredMinutes()).isEqualTo(18 * 60);
        assertThat(day.percent()).isEqualTo(75);
    }

    @Test
    void moreThanAskedDoesNotMakeUpForLessLater() {
        var day = cover(List.of(shift(0, 8, 12)), 1, shift(0, 8, 10), shift(0, 8, 10));
        assertThat(day.percent()).isEqualTo(50);
    }

    @Test
    void aGapThatGoesOnPastMidnightIsOne() {
        var around = cover(List.of(shift(0, 0, 24), shift(1, 0, 24)), 1, shift(0, 0, 22), shift(1, 6, 24));
        assertThat(around.gaps()).containsExactly(new Gap(at(0, 22), at(1, 6), 1));
    }

    @Test
    void oneMissingMinuteOfAYearIsNoHundredPercent() {
        var year = new Span(at(0, 0), at(365, 0));
        var almost = new Span(at(0, 0), at(365, 0).minusSeconds(60));
        assertThat(cover(List.of(year), 1, almost).percent()).isEqualTo(99);
    }

    @Test
    void aPostIsMannedOnItsDaysByTheClockOfTheCommunityAndTheNightEndsOnTheMorningAfter() {
        var night = post(LocalTime.of(20, 0), LocalTime.of(8, 0));
        var windows = night.windows(new Period(MONDAY.minusDays(1), MONDAY.plusDays(2)), CommunityZone.DEFAULT);
        assertThat(windows)
                .as("the post begins on Monday")
                .containsExactly(new Span(at(0, 20), at(1, 8)), new Span(at(1, 20), at(2, 8)));
        var desk = post(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(desk.windows(new Period(MONDAY, MONDAY.plusDays(1)), CommunityZone.DEFAULT))
                .containsExactly(shift(0, 0, 24));
    }

    private static Post post(LocalTime begins, LocalTime ends) {
        return new Post(new UUID(0, 1), "值班", begins, ends, 1, new Period(MONDAY, null), null, true, null);
    }
}
