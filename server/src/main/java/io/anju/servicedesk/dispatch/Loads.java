package io.anju.servicedesk.dispatch;

import io.anju.kernel.Scope;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tickets somebody of the community in scope has in hand: given to them and not done. */
@Component
public class Loads {

    private record Load(UUID assignee, long open) {}

    private final JdbcClient sql;

    Loads(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of everybody who has any. */
    public Map<UUID, Long> now() {
        return sql
                .sql("""
                select assignee, count(*) as open from ticket
                 where community = :community and state in ('ASSIGNED', 'ACCEPTED', 'ARRIVED') and assignee is not null
                 group by assignee
                """)
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> new Load(row.getObject("assignee", UUID.class), row.getLong("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Load::assignee, Load::open));
    }

    /** Of one. */
    public int of(UUID employee) {
        return sql.sql("""
                select count(*) from ticket
                 where community = :community and assignee = :employee and state in ('ASSIGNED', 'ACCEPTED', 'ARRIVED')
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("employee", employee)
                .query(Integer.class)
                .single();
    }
}
