package io.anju.identity.staff;

import io.anju.identity.AccountNames;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works or worked in the community in scope for the company that manages it, so that colleagues can be called by name where
 * a record only keeps the account; in a head office everybody of the company. Who worked for an earlier company is not among them.
 */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    private static final int SHOWN = 500;

    /**
     * Somebody with a grant here or over the whole company.
     *
     * @param name as on the badge, else the login; "" when there is neither
     * @param roles the keys of the roles held today, or once
     * @param working whether any of them is held today
     */
    public record Colleague(UUID account, String name, List<String> roles, boolean working) {}

    private record Row(UUID account, @Nullable String login, List<String> roles, boolean working) {}

    private final JdbcClient sql;
    private final List<AccountNames> names;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Colleagues(JdbcClient sql, List<AccountNames> names, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.names = names;
        this.clock = clock;
        this.zones = zones;
    }

    /** At most 500, those who work here today first. */
    public List<Colleague> here() {
        var community = Scope.current().requiredCommunity();
        return rows(community, zones.dayIn(community, clock.instant())).stream()
                .map(this::named)
                .toList();
    }

    private List<Row> rows(UUID community, LocalDate today) {
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

    private Colleague named(Row row) {
        var name =
                names.stream().flatMap(port -> port.of(row.account()).stream()).findFirst();
        return new Colleague(
                row.account(), name.orElse(row.login() == null ? "" : row.login()), row.roles(), row.working());
    }
}
