package io.anju.servicedesk.reception;

import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was promised on the general manager's days of the community in scope and is not done yet. */
@Component
@Transactional(readOnly = true)
public class FollowUps {

    /** A question that is still followed up by a ticket. */
    public record Promised(
            Instant askedAt,
            String spaceLabel,
            String askedBy,
            String question,
            UUID ticket,
            String ticketNumber,
            String ticketState) {}

    private final JdbcClient sql;

    FollowUps(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was made a ticket there and is not closed, the oldest first; at most 50 (S09-002). */
    public List<Promised> open() {
        return sql.sql("""
                select d.starts_at, q.asked_by, q.question, s.spoken_label, t.id, t.number, lower(t.state) as state
                  from reception_question q
                  join reception_day d on d.community = q.community and d.id = q.day and d.host = 'GENERAL_MANAGER'
                  join ticket t on t.community = q.community and t.id = q.ticket and t.state <> 'CLOSED'
                  join community_place_v1 s on s.community = q.community and s.id = q.space
                 where q.community = :community order by d.starts_at, q.registered_at limit 50
                """)
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> new Promised(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getString("spoken_label"),
                        row.getString("asked_by"),
                        row.getString("question"),
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("state")))
                .list();
    }
}
