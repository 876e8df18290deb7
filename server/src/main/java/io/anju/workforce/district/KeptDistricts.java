package io.anju.workforce.district;

import io.anju.kernel.Scope;
import io.anju.workforce.Care;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The districts of the community in scope and who keeps them on a day. */
@Component
@Transactional(readOnly = true)
class KeptDistricts {

    /**
     * One district.
     *
     * @param keeper whoever was named; null while nobody is
     * @param there who looks after it on that day, the keeper or the substitute; null for a dead corner
     */
    record District(
            UUID id,
            Care care,
            String name,
            @Nullable UUID keeper,
            @Nullable UUID substitute,
            @Nullable UUID there) {}

    /** @param name what people call the place */
    record Lies(UUID district, UUID place, String name) {}

    /** Posted here on the day and not away: only such a person can look after anything. */
    private static final String THERE = """
            (select w.employee from posting w
              where w.community = d.community and w.employee = d.%s and w.during @> :day::date
                and not exists (select from absence a where a.community = w.community and a.employee = w.employee
                                   and a.state = 'APPROVED' and a.days @> :day::date))""";

    private static final String DISTRICTS = """
            select d.id, d.kind, d.name, d.keeper, d.substitute, coalesce(%s, %s) as there
              from district d where d.community = :community and d.ended_at is null order by d.kind, d.name
            """.formatted(THERE.formatted("keeper"), THERE.formatted("substitute"));

    private final JdbcClient sql;

    KeptDistricts(JdbcClient sql) {
        this.sql = sql;
    }

    List<District> on(LocalDate day) {
        return sql.sql(DISTRICTS)
                .param("community", here())
                .param("day", day)
                .query((row, n) -> district(row))
                .list();
    }

    List<Lies> places() {
        return sql.sql("""
                select l.district, l.place, s.spoken_label from district_place l
                  join community_place_v1 s on s.community = l.community and s.id = l.place
                 where l.community = :community and l.ended_at is null
                """)
                .param("community", here())
                .query((row, n) -> new Lies(
                        row.getObject("district", UUID.class),
                        row.getObject("place", UUID.class),
                        row.getString("spoken_label")))
                .list();
    }

    private static District district(ResultSet row) throws SQLException {
        return new District(
                row.getObject("id", UUID.class),
                Care.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("keeper", UUID.class),
                row.getObject("substitute", UUID.class),
                row.getObject("there", UUID.class));
    }

    private static UUID here() {
        return Scope.current().requiredCommunity();
    }
}
