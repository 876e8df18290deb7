package io.anju.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.DatabaseHealth.Report;
import io.anju.kernel.DatabaseHealth.State;
import io.anju.kernel.HealthFinding;
import io.anju.kernel.HealthFinding.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthOfDatabaseTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void aDatabaseThatStaysUpIsGood() {
        assertThat(of().level()).isEqualTo(Level.GOOD);
        assertThat(of(NOW.minus(Duration.ofDays(1))).level()).as("old news").isEqualTo(Level.GOOD);
    }

    @Test
    void restartsOfTheLastDayAreCountedFromTheFirst() {
        var first = NOW.minus(Duration.ofHours(20));
        var finding = of(NOW.minus(Duration.ofDays(3)), first, NOW.minus(Duration.ofMinutes(5)));
        assertThat(finding).isEqualTo(HealthFinding.watch("kernel.database-restarted", first, 2));
    }

    @Test
    void oneOfSomebodyElsesIsNotOursToJudge() {
        var check = new DatabaseCheck(Optional.empty(), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(check.findings()).containsExactly(HealthFinding.good("kernel.database-elsewhere"));
    }

    @Test
    void aDiskIsToBeWatchedBeforeItIsFull() {
        assertThat(DiskRoom.of(40_000_000_000L)).isEqualTo(HealthFinding.good("kernel.disk-room", "40.0"));
        assertThat(DiskRoom.of(4_940_000_000L)).isEqualTo(HealthFinding.watch("kernel.disk-filling", null, "4.9"));
        assertThat(DiskRoom.of(999_999_999L).level()).isEqualTo(Level.ACT);
    }

    private static HealthFinding of(Instant... restarts) {
        return DatabaseCheck.of(new Report(State.RUNNING, List.of(restarts)), NOW);
    }
}
