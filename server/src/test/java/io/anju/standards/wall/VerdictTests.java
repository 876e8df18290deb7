package io.anju.standards.wall;

import static io.anju.standards.wall.Verdict.AT_RISK;
import static io.anju.standards.wall.Verdict.BREACHED;
import static io.anju.standards.wall.Verdict.MET;
import static io.anju.standards.wall.Verdict.NOT_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked examples of docs/domain/standards.md: promised within 15 minutes of 10:00, at risk from 10:10. */
class VerdictTests {

    @Test
    void aSubjectsVerdictFollowsFromTheClock() {
        assertThat(at("10:09:59", null)).isEqualTo(NOT_DUE);
        assertThat(at("10:10:00", null)).isEqualTo(AT_RISK);
        assertThat(at("10:15:00", null)).isEqualTo(AT_RISK);
        assertThat(at("10:15:01", null)).isEqualTo(BREACHED);
    }

    @Test
    void anArrivalOnTheMinuteIsInTime() {
        assertThat(at("11:00:00", "10:15:00")).isEqualTo(MET);
        assertThat(at("11:00:00", "10:15:01")).isEqualTo(BREACHED);
    }

    @Test
    void aClauseIsAsGoodAsItsWorstSubject() {
        assertThat(new Tally(9, 1, 3, 2).verdict()).isEqualTo(BREACHED);
        assertThat(new Tally(9, 0, 1, 2).verdict()).isEqualTo(AT_RISK);
        assertThat(new Tally(1, 0, 0, 2).verdict()).isEqualTo(MET);
        assertThat(new Tally(0, 0, 0, 2).verdict()).isEqualTo(NOT_DUE);
    }

    @Test
    void anEmptyPopulationIsNotDue() {
        assertThat(new Tally(0, 0, 0, 0).verdict()).isEqualTo(NOT_DUE);
    }

    @Test
    void theWordsOfTheApi() {
        assertThat(Verdict.values())
                .extracting(Verdict::word)
                .containsExactly("met", "at_risk", "breached", "not_due", "not_measurable");
    }

    private static Verdict at(String now, @Nullable String arrived) {
        return Verdict.of(time("10:10:00"), time("10:15:00"), arrived == null ? null : time(arrived), time(now));
    }

    private static Instant time(String time) {
        return Instant.parse("2026-11-23T" + time + "Z");
    }
}
