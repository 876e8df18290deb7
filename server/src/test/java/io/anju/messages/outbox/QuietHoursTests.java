package io.anju.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Chance;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {

    private static final long QUARTER = 15 * 60;

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T21:59:59, 2026-11-25T21:59:59",
        "2026-11-25T22:00:00, 2026-11-26T08:00:00",
        "2026-11-25T23:59:59, 2026-11-26T08:00:00",
        "2026-11-26T00:00:00, 2026-11-26T08:00:00",
        "2026-11-26T07:59:59, 2026-11-26T08:00:00",
        "2026-11-26T08:00:00, 2026-11-26T08:00:00",
        "2026-12-31T22:30:00, 2027-01-01T08:00:00",
    })
    void byDefaultNobodyIsWokenFromTenToEight(LocalDateTime now, LocalDateTime sent) {
        assertThat(QuietHours.STANDARD.endAfter(shanghai(now), SHANGHAI)).isEqualTo(shanghai(sent));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T12:59:00, 2026-11-25T12:59:00",
        "2026-11-25T13:00:00, 2026-11-25T14:30:00",
        "2026-11-25T14:30:00, 2026-11-25T14:30:00",
    })
    void aSiestaDoesNotGoOverMidnight(LocalDateTime now, LocalDateTime sent) {
        var siesta = new QuietHours(LocalTime.of(13, 0), LocalTime.of(14, 30));

        assertThat(siesta.endAfter(shanghai(now), SHANGHAI)).isEqualTo(shanghai(sent));
    }

    @Test
    void equalEndsAreNoQuietHours() {
        var none = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0));

        assertThat(none.at(Instant.parse("2026-11-25T00:00:00Z"), SHANGHAI)).isFalse();
        assertThat(none.at(Instant.parse("2026-11-25T15:00:00Z"), SHANGHAI)).isFalse();
    }

    @Test
    void theSameInstantIsNightInOneZoneAndDayInAnother() {
        var now = Instant.parse("2026-11-25T15:00:00Z");

        assertThat(QuietHours.STANDARD.at(now, SHANGHAI)).isTrue();
        assertThat(QuietHours.STANDARD.at(now, ZoneOffset.UTC)).isFalse();
        assertThat(QuietHours.STANDARD.endAfter(now, SHANGHAI)).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
    }

    @Test
    void hoursThatTheClocksJumpOverEndWithTheJump() {
        var hours = new QuietHours(LocalTime.of(3, 15), LocalTime.of(2, 30));
        var newYork = ZoneId.of("America/New_York");

        assertThat(hours.endAfter(Instant.parse("2026-03-07T19:14:23Z"), newYork))
                .isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
    }

    @Test
    void whereTheClocksLeaveOutAllWakingHoursTheNextDaysCount() {
        var hours = new QuietHours(LocalTime.of(2, 45), LocalTime.of(2, 30));
        var newYork = ZoneId.of("America/New_York");

        assertThat(hours.endAfter(Instant.parse("2026-03-07T19:14:23Z"), newYork))
                .isEqualTo(Instant.parse("2026-03-09T06:30:00Z"));
    }

    /** In any zone, through any change of its clocks: awake when it comes, and at no quarter of an hour before. */
    @Test
    void whateverTheHoursTheWaitEndsAndEndsAwake() {
        var seed = Chance.seed();
        var random = Chance.of(QuietHoursTests.class);
        var zones = new ZoneId[] {SHANGHAI, ZoneId.of("America/New_York"), ZoneOffset.UTC, ZoneId.of("Asia/Kathmandu")};
        for (int n = 0; n < Chance.tries(10_000); n++) {
            var hours = new QuietHours(time(random), time(random));
            var zone = zones[random.nextInt(zones.length)];
            var now = Instant.ofEpochSecond(1_764_000_000L + random.nextInt(60 * 60 * 24 * 700));
            var end = hours.endAfter(now, zone);

            assertThat(hours.at(end, zone) || end.isBefore(now) || sleepsTooLong(hours, now, end, zone))
                    .as("seed %d, %s in %s at %s", seed, hours, zone, now)
                    .isFalse();
        }
    }

    private static boolean sleepsTooLong(QuietHours hours, Instant now, Instant end, ZoneId zone) {
        return Stream.iterate(now, moment -> moment.isBefore(end), QuietHoursTests::nextQuarter)
                .anyMatch(moment -> !hours.at(moment, zone));
    }

    private static Instant nextQuarter(Instant moment) {
        return Instant.ofEpochSecond((moment.getEpochSecond() / QUARTER + 1) * QUARTER);
    }

    private static LocalTime time(RandomGenerator random) {
        return LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
    }

    private static Instant shanghai(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
