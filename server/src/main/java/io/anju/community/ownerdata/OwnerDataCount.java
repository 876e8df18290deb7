package io.anju.community.ownerdata;

import io.anju.kernel.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts units with their owner's data: somebody owns it on the day, by a name and a number. That is the least by which a contract
 * can be kept; no more is asked for. What everybody uses has no owner and is no unit.
 */
@Component
class OwnerDataCount {

    private static final int HUNDRED = 100;

    /** A unit that lacks its owner's data. */
    record Gap(UUID space, String label) {}

    private final JdbcClient sql;

    OwnerDataCount(JdbcClient sql) {
        this.sql = sql;
    }

    int units() {
        return sql.sql("select count(*)::int from place where community = :community and " + UNIT)
                .param("community", Scope.current().requiredCommunity())
                .query(Integer.class)
                .single();
    }

    List<Gap> gaps(LocalDate day) {
        return List.copyOf(sql.sql("""
                select p.id as space, p.label from place p
                 where p.community = :community and %s
                   and not exists (select from occupancy o
                                     join party w on w.community = o.community and w.id = o.party and w.phone_hash is not null
                                    where o.community = p.community and o.space = p.id and o.relation = 'OWNER'
                                      and o.during @> :day::date)
                 order by p.label
                """.formatted(UNIT))
                .param("community", Scope.current().requiredCommunity())
                .param("day", day)
                .query((row, n) -> new Gap(row.getObject("space", UUID.class), row.getString("label")))
                .list());
    }

    /** With two digits; where there are no units nothing is missing. */
    static BigDecimal percent(int complete, int units) {
        return units == 0
                ? BigDecimal.valueOf(HUNDRED).setScale(2)
                : BigDecimal.valueOf(complete)
                        .multiply(BigDecimal.valueOf(HUNDRED))
                        .divide(BigDecimal.valueOf(units), 2, RoundingMode.DOWN);
    }

    private static final String UNIT =
            "kind = 'SPACE' and coalesce(space_kind, 'FLAT') not in ('COMMON_AREA', 'PLANT_ROOM')";
}
