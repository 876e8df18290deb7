package io.anju.servicedesk.figures;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a community's cases for headquarters, which sees no community's own rows. Counting again changes nothing. */
@Component
class FigureRollUp {

    /** Before the running month: what was done again within 30 days, or was asked about late, belongs to a month gone. */
    private static final int MONTHS_BEFORE = 2;

    private final JdbcClient sql;
    private final CommunityZone zones;
    private final Months months;
    private final BusinessClock clock;

    FigureRollUp(JdbcClient sql, CommunityZone zones, Months months, BusinessClock clock) {
        this.sql = sql;
        this.zones = zones;
        this.months = months;
        this.clock = clock;
    }

    /** Of the community in scope, the running month and the two before. */
    @Transactional
    public void count() {
        var running = YearMonth.from(zones.dayHere(clock.instant()));
        var first = running.minusMonths(MONTHS_BEFORE);
        sql.sql("""
                with counted as (
                    select c.community, coalesce(g.company, '00000000-0000-0000-0000-000000000000') as company,
                           date_trunc('month', c.at at time zone z.zone)::date as month, c.figure,
                           count(*) filter (where c.hit)::int as hits, count(*)::int as cases
                      from servicedesk_case_v1 c
                      join identity_community_v1 z on z.id = c.community
                      left join identity_management_v1 g on g.community = c.community
                       and g.during @> (c.at at time zone z.zone)::date
                     where c.community = :community and c.at >= :from and c.at < :until
                     group by 1, 2, 3, 4
                ), gone as (
                    update figure_roll_up f set hits = 0, cases = 0
                     where f.community = :community and f.month >= :first and f.cases > 0
                       and not exists (select from counted n where n.company = f.company and n.month = f.month
                                                              and n.figure = f.figure)
                )
                insert into figure_roll_up as f (community, company, month, figure, hits, cases)
                select community, company, month, figure, hits, cases from counted
                on conflict (community, company, month, figure) do update set hits = excluded.hits, cases = excluded.cases
                 where (f.hits, f.cases) is distinct from (excluded.hits, excluded.cases)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("first", first.atDay(1))
                .param("from", months.begins(first))
                .param("until", months.begins(running.plusMonths(1)))
                .update();
    }

    void wentThrough(Instant began) {
        sql.sql("""
                insert into figure_round (last, began_at) values (true, :began)
                on conflict (last) do update set began_at = excluded.began_at
                """).param("began", began.atOffset(ZoneOffset.UTC)).update();
    }

    /** When the last round over all communities began; empty before the first. */
    Optional<Instant> last() {
        return sql.sql("select began_at from figure_round")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
