package io.anju.jobs.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.BusinessClock;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one route that an ordinary run does not have, so that the trial of bad input does not meet it. */
@SimulationTest
class SimulationClockStory {

    private static final String CLOCK = "/api/simulation/clock";

    @Autowired
    Town town;

    @Autowired
    BusinessClock clock;

    @Autowired
    BusinessOffset offset;

    @Test
    void whatIsNoInstantWithinReachIsRefusedInWordsAndMovesNothing() {
        var administrator = town.administrator(town.promising("S09-021"));
        var before = offset.ahead();

        for (var malformed : new String[] {
            "",
            "x",
            "[]",
            "5",
            "{\"now\":5}",
            "{\"now\":\"tomorrow\"}",
            "{\"now\":\"2027-02-30T00:00:00Z\"}",
            "{\"now\":\"2027-01-01\"}",
            "{\"now\":{}}",
            "{\"now\":\"2027-01-01T00:00:00Z\",\"x\":1}",
            "{\"now\":\"+1000000000-12-31T23:59:59.999999999Z\"}",
            "{\"now\":\"+10000-01-01T00:00:00Z\"}"
        }) {
            assertClearNo(administrator.put(CLOCK, malformed), malformed);
        }
        for (var missing : new String[] {"{}", "{\"now\":null}"}) {
            assertThat(administrator.put(CLOCK, missing).status()).as(missing).isEqualTo(422);
        }
        assertClearNo(administrator.put(CLOCK, to(clock.instant().minusSeconds(60))), "the past");
        for (var far : new Instant[] {years(21), years(293), Instant.parse("9999-12-31T23:59:59Z")}) {
            var refused = administrator.put(CLOCK, to(far));
            assertThat(refused.type()).as(far.toString()).isEqualTo("urn:anju:jobs.too-far");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("20 年");
        }

        assertThat(offset.ahead()).isEqualTo(before);
        assertThat(administrator
                        .put(CLOCK, to(clock.instant().plus(Duration.ofMinutes(5))))
                        .status())
                .isEqualTo(200);
    }

    private Instant years(int many) {
        return clock.instant().atOffset(ZoneOffset.UTC).plusYears(many).toInstant();
    }

    private static String to(Instant instant) {
        return "{\"now\":\"" + instant + "\"}";
    }

    private static void assertClearNo(Browser.Answer answer, String what) {
        assertThat(answer.status()).as(what).isBetween(400, 422);
        assertThat(answer.type()).as(what).startsWith("urn:anju:");
        assertThat(answer.body().path("title").asString()).as(what).containsPattern("\\p{IsHan}");
    }
}
