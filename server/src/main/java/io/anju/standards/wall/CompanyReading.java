package io.anju.standards.wall;

import static java.util.Objects.requireNonNull;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the roll-ups of one company, under the role of headquarters: it sees no community's own rows. */
@Service
public class CompanyReading {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    CompanyReading(JdbcClient sql, TransactionTemplate transaction, BusinessClock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** As of the last refresh of each community; what has fallen due since then counts. */
    public CompanyWall of(UUID company, YearMonth month) {
        return Scope.ofCompany(company, Scope.current().actor())
                .get(() -> requireNonNull(transaction.execute(status -> read(company, month))));
    }

    private CompanyWall read(UUID company, YearMonth month) {
        var now = clock.instant();
        var lines = sql.sql("""
                        with adopted as (
                            select community, clause from adopted_roll_up
                            where company = :company and adopted_from <= :now
                        ), rolled_up as (
                            select community, clause, met, late, at_risk_from, breached_from
                            from clause_roll_up where company = :company and month = :month
                        ), standing as (
                            select community, case
                                       when m.clause is null then 'not_measurable'
                                       when late > 0 or breached_from < :now then 'breached'
                                       when at_risk_from <= :now then 'at_risk'
                                       when met > 0 then 'met'
                                       else 'not_due' end as verdict
                            from adopted full join rolled_up using (community, clause)
                            left join deadline_measure m using (clause)
                        )
                        select s.community, c.name,
                               count(*) filter (where verdict = 'met')::int as met,
                               count(*) filter (where verdict = 'at_risk')::int as at_risk,
                               count(*) filter (where verdict = 'breached')::int as breached,
                               count(*) filter (where verdict = 'not_due')::int as not_due,
                               count(*) filter (where verdict = 'not_measurable')::int as not_measurable
                        from standing s join identity_community_v1 c on c.id = s.community
                        group by s.community, c.name order by c.name, s.community""")
                .param("company", company)
                .param("month", month.atDay(1))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new CompanyWall.Line(
                        row.getObject("community", UUID.class),
                        row.getString("name"),
                        row.getInt("met"),
                        row.getInt("at_risk"),
                        row.getInt("breached"),
                        row.getInt("not_due"),
                        row.getInt("not_measurable")))
                .list();
        return new CompanyWall(now, month, lines);
    }
}
