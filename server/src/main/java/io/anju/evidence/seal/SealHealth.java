package io.anju.evidence.seal;

import io.anju.kernel.HealthCheck;
import io.anju.kernel.HealthFinding;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether facts are sealed in time, and whether the last verification of each community was clean. */
@Component
class SealHealth implements HealthCheck {

    private static final Duration LATE = Duration.ofSeconds(VerificationRuns.WINDOW_SECONDS * 2L);

    private final JdbcClient sql;
    private final Clock clock;

    SealHealth(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "evidence.seal";
    }

    @Override
    public List<HealthFinding> findings() {
        return List.of(sealing(), verified());
    }

    private HealthFinding sealing() {
        var oldest = sql.sql("select uuid_extract_timestamp(fact) as since from fact_unsealed order by fact limit 1")
                .query((row, n) -> row.getObject("since", OffsetDateTime.class).toInstant())
                .optional();
        return oldest.filter(since -> since.isBefore(clock.instant().minus(LATE)))
                .map(since -> HealthFinding.act("evidence.sealing-late", since))
                .orElse(HealthFinding.good("evidence.sealing"));
    }

    private HealthFinding verified() {
        int tampered = sql.sql("""
                select count(*) from (select distinct on (community) problem_count from verification_run
                                       where finished_at is not null
                                       order by community, finished_at desc) as last
                 where problem_count > 0
                """).query(Integer.class).single();
        return tampered == 0
                ? HealthFinding.good("evidence.untampered")
                : HealthFinding.act("evidence.tampered", null, tampered);
    }
}
