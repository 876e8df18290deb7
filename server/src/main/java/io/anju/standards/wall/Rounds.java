package io.anju.standards.wall;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the last round over all communities began that went through: what was recorded before it is judged everywhere. */
@Component
class Rounds {

    private final JdbcClient sql;

    Rounds(JdbcClient sql) {
        this.sql = sql;
    }

    void wentThrough(Instant began) {
        sql.sql("""
                        insert into roll_up_round (last, began_at) values (true, :began)
                        on conflict (last) do update set began_at = excluded.began_at""").param("began", began.atOffset(ZoneOffset.UTC)).update();
    }

    /** Empty before the first. */
    Optional<Instant> last() {
        return sql.sql("select began_at from roll_up_round")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
