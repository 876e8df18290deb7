package io.anju.jobs.simulation;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far business time on this data runs ahead of the system's; zero where it never was moved. */
@Component
class BusinessOffset {

    private final JdbcClient sql;

    BusinessOffset(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Duration ahead() {
        return sql.sql("select (extract(epoch from ahead) * 1000000)::bigint from business_offset")
                .query(Long.class)
                .optional()
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
                .orElse(Duration.ZERO);
    }
}
