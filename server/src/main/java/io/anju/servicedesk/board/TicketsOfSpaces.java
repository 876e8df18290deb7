package io.anju.servicedesk.board;

import io.anju.community.ReportsOfSpaces;
import io.anju.kernel.Scope;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what was reported for a space: its tickets. */
@Component
@Transactional(readOnly = true)
class TicketsOfSpaces implements ReportsOfSpaces {

    private static final int MOST_OPEN = 50;

    private final JdbcClient sql;

    TicketsOfSpaces(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Report> open(UUID space) {
        return list(space, "t.state <> 'CLOSED' order by t.reported_at, t.id", MOST_OPEN);
    }

    @Override
    public List<Report> closed(UUID space, int most) {
        return list(space, "t.state = 'CLOSED' order by t.reported_at desc, t.id desc", most);
    }

    @Override
    public List<Report> complaints(UUID space, int most) {
        return list(space, "t.kind = 'COMPLAINT' order by t.state = 'CLOSED', t.reported_at desc, t.id desc", most);
    }

    private List<Report> list(UUID space, String which, int most) {
        return sql.sql(TicketBoard.COLUMNS + " where t.community = :community and t.space = :space and " + which
                        + " limit :most")
                .param("community", Scope.current().requiredCommunity())
                .param("space", space)
                .param("most", most)
                .query((row, n) -> report(TicketRow.view(row)))
                .list();
    }

    private static Report report(TicketView ticket) {
        return new Report(
                ticket.id(),
                ticket.number(),
                ticket.categoryName(),
                ticket.description(),
                ticket.state(),
                ticket.reportedAt());
    }
}
