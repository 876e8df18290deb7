package io.anju.kernel.database;

import io.anju.kernel.DatabaseHealth;
import io.anju.kernel.HealthCheck;
import io.anju.kernel.HealthFinding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on the health page whether the application's own PostgreSQL stays up. One of somebody else's is theirs to watch. */
@Component
class DatabaseCheck implements HealthCheck {

    /** A restart is news for a day. */
    static final Duration NEWS = Duration.ofDays(1);

    private final Optional<DatabaseHealth> database;
    private final Clock clock;

    DatabaseCheck(Optional<DatabaseHealth> database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "kernel.database";
    }

    @Override
    public List<HealthFinding> findings() {
        return List.of(database.map(own -> of(own.report(), clock.instant()))
                .orElseGet(() -> HealthFinding.good("kernel.database-elsewhere")));
    }

    static HealthFinding of(DatabaseHealth.Report report, Instant now) {
        var lately = report.restarts().stream()
                .filter(restart -> restart.isAfter(now.minus(NEWS)))
                .toList();
        return lately.isEmpty()
                ? HealthFinding.good("kernel.database-stays-up")
                : HealthFinding.watch("kernel.database-restarted", lately.getFirst(), lately.size());
    }
}
