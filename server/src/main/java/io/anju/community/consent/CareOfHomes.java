package io.anju.community.consent;

import io.anju.community.SpecialCare;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Only what stands under a consent in force counts. */
@Component
@Transactional(readOnly = true)
class CareOfHomes implements SpecialCare {

    private final JdbcClient sql;

    CareOfHomes(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean isNeededAt(UUID space, LocalDate day) {
        return sql.sql("""
                select exists (
                    select from occupancy o
                      join personal_detail d on d.community = o.community and d.party = o.party and d.ended_at is null
                       and d.field = 'SPECIAL_NEED'
                      join consent c on c.community = d.community and c.id = d.consent and c.withdrawn_at is null
                     where o.community = :community and o.space = :space and o.during @> :day::date)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("space", space)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
