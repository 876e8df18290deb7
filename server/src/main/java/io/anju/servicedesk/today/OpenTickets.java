package io.anju.servicedesk.today;

import io.anju.kernel.Scope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is not closed in the community in scope, by the index that holds nothing else. */
@Component
class OpenTickets {

    /** A community with more has other troubles than how they are counted. */
    private static final int MOST = 2_000;

    private final JdbcClient sql;

    OpenTickets(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is due first on top, at most 2,000. */
    List<OpenTicket> all() {
        return sql.sql("""
                select id, state = 'FINISHED' as finished, state = 'REPORTED' and visit as waits, pooled, assignee,
                       least(case when accepted_at is null and arrived_at is null then immediate_due end,
                             case when accepted_at is null then accept_due end,
                             case when arrived_at is null then arrive_due end,
                             case when finished_at is null then finish_due end) as due
                  from ticket where community = :community and state <> 'CLOSED'
                 order by next_due, id limit :most
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("most", MOST)
                .query((row, n) -> {
                    var due = row.getObject("due", OffsetDateTime.class);
                    return new OpenTicket(
                            row.getObject("id", UUID.class),
                            row.getBoolean("finished"),
                            row.getBoolean("waits"),
                            row.getBoolean("pooled"),
                            due == null ? null : due.toInstant(),
                            row.getObject("assignee", UUID.class));
                })
                .list();
    }

    /** What somebody asks the account to take, the longest asked first. */
    List<UUID> offeredTo(UUID account) {
        return sql.sql("""
                select h.ticket from ticket_hand_over h
                 where h.community = :community and h.answered_at is null
                   and h.to_employee in (select employee from workforce_posting_v1
                                          where community = :community and account = :account)
                 order by h.offered_at
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .query((row, n) -> row.getObject("ticket", UUID.class))
                .list();
    }
}
