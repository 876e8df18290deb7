package io.anju.servicedesk.ticket;

import io.anju.kernel.BusinessClock;
import io.anju.servicedesk.TicketId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends that a ticket goes with another: when somebody says so, or when it was not good there and has a round of its own. */
@Component
@Transactional
class FollowingEnds implements HearsOfTickets {

    private final JdbcClient sql;
    private final BusinessClock clock;

    FollowingEnds(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return 0 where it went with none */
    int of(TicketId id) {
        return of(id, null);
    }

    /** @param reason why, where somebody said so */
    int of(TicketId id, @Nullable String reason) {
        return sql.sql("""
                update ticket_follow set ended_at = :now, ended_reason = :reason
                 where community = :community and ticket = :ticket and ended_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("community", id.community())
                .param("ticket", id.id())
                .update();
    }

    @Override
    public void reopened(TakenDown ticket) {
        of(ticket.id());
    }
}
