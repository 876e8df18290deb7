package io.anju.jobs.health;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of events on their way to listeners. */
@Component
class Publications {

    private final JdbcClient sql;

    Publications(JdbcClient sql) {
        this.sql = sql;
    }

    HealthReport.Waiting waiting() {
        return sql.sql("""
                select count(*) as count, min(publication_date) as oldest
                  from event_publication
                 where completion_date is null
                """)
                .query((row, n) -> new HealthReport.Waiting(
                        row.getLong("count"), instant(row.getObject("oldest", OffsetDateTime.class))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
