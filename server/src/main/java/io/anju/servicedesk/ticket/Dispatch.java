package io.anju.servicedesk.ticket;

import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever is on duty and has the fewest open tickets goes. */
@Component
class Dispatch {

    private record Load(UUID assignee, long open) {}

    private final Staff staff;
    private final JdbcClient sql;

    Dispatch(Staff staff, JdbcClient sql) {
        this.staff = staff;
        this.sql = sql;
    }

    Optional<Staff.Member> whoShouldGo(Instant now) {
        var load = load();
        return staff.onDuty(now).stream().min(Comparator.comparing(member -> load.getOrDefault(member.employee(), 0L)));
    }

    private Map<UUID, Long> load() {
        return sql
                .sql("""
                select assignee, count(*) as open from ticket
                 where community = :community and state in ('ASSIGNED', 'ACCEPTED', 'ARRIVED')
                 group by assignee
                """)
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> new Load(row.getObject("assignee", UUID.class), row.getLong("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Load::assignee, Load::open));
    }
}
