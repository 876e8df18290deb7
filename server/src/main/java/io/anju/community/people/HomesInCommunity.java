package io.anju.community.people;

import io.anju.identity.Homes.Home;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class HomesInCommunity {

    private final JdbcClient sql;

    HomesInCommunity(JdbcClient sql) {
        this.sql = sql;
    }

    List<Home> of(UUID account, LocalDate day) {
        return sql.sql("""
                select distinct s.community, s.id as space, s.spoken_label as label
                  from party p
                  join occupancy o on o.community = p.community and o.party = p.id and o.during @> :day::date
                  join place s on s.community = o.community and s.id = o.space
                 where p.community = :community and p.account = :account
                 order by label
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .param("day", day)
                .query((row, n) -> new Home(
                        row.getObject("community", UUID.class),
                        row.getObject("space", UUID.class),
                        row.getString("label")))
                .list();
    }
}
