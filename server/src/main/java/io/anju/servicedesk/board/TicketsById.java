package io.anju.servicedesk.board;

import io.anju.kernel.Scope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tickets that somebody chose already, as the lists show them. */
@Component
@Transactional(readOnly = true)
public class TicketsById {

    private final JdbcClient sql;

    TicketsById(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is due (or overdue) first on top; unknown ones are left out. */
    public List<TicketView> of(Collection<UUID> tickets) {
        return sql.sql(TicketBoard.COLUMNS + """
                 where t.community = :community and t.id = any (string_to_array(:tickets, ',')::uuid[])
                 order by t.next_due, t.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("tickets", tickets.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, n) -> TicketRow.view(row))
                .list();
    }
}
