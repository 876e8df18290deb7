package io.anju.servicedesk.quote;

import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The quotes that nobody has said yes or no to: work that cannot begin. */
@Component
@Transactional(readOnly = true)
public class WaitingQuotes {

    private static final int MOST = 200;

    /** @param sum as people read it, as 156.00, in yuan */
    public record Waiting(UUID ticket, String place, String sum, Instant offeredAt) {}

    private final JdbcClient sql;

    WaitingQuotes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of the community in scope, the longest waiting first, at most 200; none of a ticket that is done. */
    public List<Waiting> here() {
        return List.copyOf(sql.sql("""
                select q.ticket, s.spoken_label, q.amount_fen, q.offered_at
                  from quote q
                  join ticket t on t.community = q.community and t.id = q.ticket and t.round = q.round
                  join community_place_v1 s on s.community = t.community and s.id = t.space
                 where q.community = :community and q.state = 'OFFERED' and t.state not in ('FINISHED', 'CLOSED')
                 order by q.offered_at, q.id limit :most
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("most", MOST)
                .query((row, n) -> new Waiting(
                        row.getObject("ticket", UUID.class),
                        row.getString("spoken_label"),
                        QuoteWords.yuan(row.getLong("amount_fen")),
                        row.getObject("offered_at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
