package io.anju.servicedesk.ticket;

import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who somebody was here when a thing was done: what is learned late may be told by one who has left since. */
@Component
class Technicians {

    /** @param posted whether they were posted here at that time, not only before or after */
    record Technician(UUID employee, String name, String badge, boolean posted) {}

    private final JdbcClient sql;

    Technicians(JdbcClient sql) {
        this.sql = sql;
    }

    /** Empty for an account that never was posted here. */
    Optional<Technician> of(UUID account, Instant at) {
        return sql.sql("""
                select p.employee, p.name, p.badge, p.during @> (:at at time zone z.zone)::date as posted
                  from workforce_posting_v1 p join identity_community_v1 z on z.id = p.community
                 where p.community = :community and p.account = :account
                 order by posted desc, upper(p.during) desc limit 1
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Technician.class)
                .optional();
    }
}
