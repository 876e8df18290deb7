package io.anju.workforce.roster;

import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which rosters were let stand, by whom, and why although somebody was missing. */
@Component
@Transactional(readOnly = true)
public class PublishedRosters {

    private static final int LAST = 20;

    /**
     * A roster that was let stand.
     *
     * @param until the first day without it
     * @param shifts how many drafts became shifts
     * @param missing how many places stayed empty
     * @param reason why it was let stand although some did; absent when none did
     * @param by whose word it was; empty for an account that nobody knows any more
     */
    public record Line(
            UUID id,
            LocalDate from,
            LocalDate until,
            int shifts,
            int missing,
            @Nullable String reason,
            Instant at,
            String by) {}

    private final JdbcClient sql;

    PublishedRosters(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last 20, newest first. */
    public List<Line> last() {
        return sql.sql("""
                select id, lower(days) as since, upper(days) as until, shifts, missing, reason, published_at,
                       coalesce((select p.name from posting p where p.community = r.community and p.account = r.published_by
                                  order by p.id desc limit 1), '') as publisher
                  from roster_publication r where community = :community order by id desc limit :last
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("last", LAST)
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getInt("shifts"),
                        row.getInt("missing"),
                        row.getString("reason"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("publisher")))
                .list();
    }
}
