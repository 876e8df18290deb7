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

    private static final String UNIT =
            "kind = 'SPACE' and coalesce(space_kind, 'FLAT') not in ('COMMON_AREA', 'PLANT_ROOM')";

    /** Whoever owns a unit has a name and a number: the ledger takes nobody without. */
    private static final String LACKING = """
             from place p
             where p.community = :community and %s
               and not exists (select from occupancy o
                                where o.community = p.community and o.space = p.id and o.relation = 'OWNER'
                                  and o.during @> :day::date)
            """.formatted(UNIT);

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

    /** How many units lack it on a day. */
    int lacking(LocalDate day) {
        return sql.sql("select count(*)::int " + LACKING)
                .param("community", Scope.current().requiredCommunity())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** The first of those that lack it on a day, by label. */
    List<OwnerData.Missing> missing(LocalDate day, int most) {
        return List.copyOf(sql.sql("select p.id as space, p.label " + LACKING
                        + " order by p.label collate natural_order limit :most")
                .param("community", Scope.current().requiredCommunity())
                .param("day", day)
                .param("most", most)
                .query((row, n) -> new OwnerData.Missing(row.getObject("space", UUID.class), row.getString("label")))
                .list());
    }

    /** Keeps those that lack it on a day with a check. @return how many */
    int keep(UUID check, LocalDate day) {
        return sql.sql("insert into owner_data_gap (community, id, owner_data_check, space)"
                        + " select p.community, uuidv7(), :check, p.id " + LACKING)
                .param("community", Scope.current().requiredCommunity())
                .param("check", check)
                .param("day", day)
                .update();
    }

    /** With two digits; where there are no units nothing is missing. */
    static BigDecimal percent(int complete, int units) {
        return units == 0
                ? BigDecimal.valueOf(HUNDRED).setScale(2)
                : BigDecimal.valueOf(complete)
                        .multiply(BigDecimal.valueOf(HUNDRED))
                        .divide(BigDecimal.valueOf(units), 2, RoundingMode.DOWN);
    }
}
