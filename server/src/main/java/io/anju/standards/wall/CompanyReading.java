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
    private final Rounds rounds;
    private final BusinessClock clock;

    CompanyReading(JdbcClient sql, TransactionTemplate transaction, Rounds rounds, BusinessClock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * The communities it manages in the month or did, with what was adopted while it did. Facts are those of the last round of
     * roll-ups; what has fallen due since then counts.
     */
    public CompanyWall of(UUID company, YearMonth month) {
        return Scope.ofCompany(company, Scope.current().actor())
                .get(() -> requireNonNull(transaction.execute(status -> read(company, month))));
    }

    private CompanyWall read(UUID company, YearMonth month) {
        var now = clock.instant();
        var lines = sql.sql("""
                        with managed as (
                            select g.community, c.name,
                                   max(least(upper(g.during), :next::date))::timestamp at time zone c.zone as until,
                                   :month::date::timestamp at time zone c.zone as since
                            from identity_management_v1 g join identity_community_v1 c on c.id = g.community
                            where g.company = :company and g.during && daterange(:month::date, :next::date)
                            group by g.community, c.name, c.zone
                        ), adopted as (
                            select distinct r.community, r.clause
                            from adopted_roll_up r join managed m on m.community = r.community
                            where r.company = :company and r.adopted_from <= :now and r.adopted_from < m.until
                              and (r.adopted_until is null or r.adopted_until > m.since)
                        ), rolled_up as (
                            select community, clause, met, late, at_risk_from, breached_from
                            from clause_roll_up where company = :company and month = :month
                        ), standing as (
                            select community, case
                                       when m.clause is null or m.instrument is not null and rolled_up.met is null
                                           then 'not_measurable'
                                       when late > 0 or breached_from < :now then 'breached'
                                       when at_risk_from <= :now then 'at_risk'
                                       when met > 0 then 'met'
                                       else 'not_due' end as verdict
                            from adopted full join rolled_up using (community, clause)
                            left join deadline_measure m using (clause)
                        )
                        select m.community, m.name,
                               count(*) filter (where verdict = 'met')::int as met,
                               count(*) filter (where verdict = 'at_risk')::int as at_risk,
                               count(*) filter (where verdict = 'breached')::int as breached,
                               count(*) filter (where verdict = 'not_due')::int as not_due,
                               count(*) filter (where verdict = 'not_measurable')::int as not_measurable
                        from managed m join standing s on s.community = m.community
                        group by m.community, m.name order by m.name, m.community""")
                .param("company", company)
                .param("month", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
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
        return new CompanyWall(rounds.last().orElse(null), month, lines);
    }
}
