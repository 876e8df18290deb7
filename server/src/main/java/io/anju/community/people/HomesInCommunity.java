package io.anju.community.people;

import io.anju.identity.Homes.Home;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                select s.community, s.id as space, s.spoken_label as label,
                       (array_agg(o.relation order by array_position(array['OWNER', 'TENANT', 'HOUSEHOLD'], o.relation)))[1]
                           as relation,
                       string_agg(distinct right_of, ' ' order by right_of) as rights,
                       case when bool_or(upper_inf(o.during)) then null else max(upper(o.during)) end as until
                  from party p
                  join occupancy o on o.community = p.community and o.party = p.id and o.during @> :day::date
                  join place s on s.community = o.community and s.id = o.space
                  left join unnest(o.rights) right_of on true
                 where p.community = :community and p.account = :account
                 group by s.community, s.id, s.spoken_label
                 order by s.spoken_label collate natural_order
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .param("day", day)
                .query((row, n) -> new Home(
                        row.getObject("community", UUID.class),
                        row.getObject("space", UUID.class),
                        row.getString("label"),
                        row.getString("relation"),
                        rights(row.getString("rights")),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    private static Set<String> rights(@Nullable String names) {
        return names == null ? Set.of() : new TreeSet<>(List.of(names.split(" ")));
    }
}
