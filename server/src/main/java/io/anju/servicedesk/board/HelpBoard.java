package io.anju.servicedesk.board;

import io.anju.kernel.Scope;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody helps with though another was sent. */
@Component
@Transactional(readOnly = true)
public class HelpBoard {

    private final JdbcClient sql;

    HelpBoard(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is under way and where they have not said yet that they are there, the clock that runs out first on top, at most 50. */
    public List<TicketView> helpedBy(UUID employee) {
        return sql.sql(TicketBoard.COLUMNS + """
                 where t.community = :community and t.state in ('ASSIGNED', 'ACCEPTED', 'ARRIVED')
                   and exists (select from ticket_helper h
                                where h.community = t.community and h.ticket = t.id and h.round = t.round
                                  and h.employee = :employee and h.ended_at is null and h.arrived_at is null)
                 order by t.next_due, t.id limit 50
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("employee", employee)
                .query((row, n) -> TicketRow.view(row))
                .list();
    }
}
