package io.anju.identity.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that hold or held a role in a place for the company that manages it. */
@Component
@Transactional(readOnly = true)
class GrantsHere {

    private static final int SHOWN = 500;

    /** An account with its roles, whether any is held today. */
    record Row(UUID account, @Nullable String login, List<String> roles, boolean working) {}

    private final JdbcClient sql;

    GrantsHere(JdbcClient sql) {
        this.sql = sql;
    }

    /** At most 500, those who work there today first. */
    List<Row> of(UUID community, LocalDate today) {
        return sql.sql("""
                select g.account, a.login, array_agg(distinct g.role order by g.role) as roles,
                       bool_or(g.since <= :today and (g.until is null or g.until > :today)) as working
                  from access_grant g
                  join management m on m.company = g.company and m.community = :community and m.during @> :today::date
                  join community c on c.id = m.community
                  join account a on a.id = g.account
                 where g.community = c.id or g.community is null or c.kind = 'head_office'
                 group by g.account, a.login
                 order by working desc, g.account
                 limit :shown
                """)
                .param("community", community)
                .param("today", today)
                .param("shown", SHOWN)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("account", UUID.class),
                row.getString("login"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("working"));
    }
}
