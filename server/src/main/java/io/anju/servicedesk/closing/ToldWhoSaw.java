package io.anju.servicedesk.closing;

import io.anju.messages.Recipient;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.AlsoTold;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever of us saw it at a place of everybody's hears that it is done, and is asked whether it is good. */
@Component
class ToldWhoSaw implements AlsoTold {

    private final JdbcClient sql;

    ToldWhoSaw(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Hearer> of(TicketId ticket) {
        var link = "/m/work/" + ticket.community() + "/seen";
        return sql.sql("""
                select distinct w.account
                  from ticket t
                  join workforce_posting_v1 w on w.community = t.community and w.employee = t.first_asked
                 where t.community = :community and t.id = :ticket and t.needs_check and t.channel = 'STAFF'
                   and w.account is not null and t.assignee is distinct from t.first_asked
                """)
                .param("community", ticket.community())
                .param("ticket", ticket.id())
                .query((row, n) -> new Hearer(Recipient.staff(row.getObject("account", UUID.class)), link, "-as-seen"))
                .list();
    }
}
