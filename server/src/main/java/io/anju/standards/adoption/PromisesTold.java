package io.anju.standards.adoption;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.Scope;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is adopted where, kept for headquarters, whose role reads the rows of one company and no community's: one for each company
 * that manages the community then or later, and for each time that it is adopted. Told with the adoption, and again and again, for a company may take over a community
 * long after it adopted.
 */
@Component
class PromisesTold implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private static final String UNTOLD = """
            with version as (
                select a.community, a.clause, v.in_force_from, v.ends, coalesce(lag(v.ends) over of_clause, true) as begins,
                       min(v.in_force_from) filter (where v.ends) over after_it as until
                from adoption a
                join adoption_version v on v.community = a.community and v.adoption = a.id
                where %s
                window of_clause as (partition by a.community, a.id order by v.in_force_from),
                       after_it as (of_clause rows between 1 following and unbounded following)
            )
            insert into adopted_roll_up (community, company, clause, adopted_from, adopted_until)
            select v.community, g.company, v.clause, v.in_force_from, v.until
            from version v
            join identity_community_v1 c on c.id = v.community
            join identity_management_v1 g on g.community = v.community
            where v.begins and not v.ends
              and (upper_inf(g.during) or v.in_force_from < upper(g.during)::timestamp at time zone c.zone)
              and not exists (select from adopted_roll_up r
                              where r.community = v.community and r.company = g.company and r.clause = v.clause
                                and r.adopted_from = v.in_force_from and r.adopted_until is not distinct from v.until)
            on conflict (community, company, clause, adopted_from) do update set adopted_until = excluded.adopted_until""";

    private final JdbcClient sql;

    PromisesTold(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "standards.promises-told";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        sql.sql(UNTOLD.formatted("true")).update();
    }

    /** Those of the community in scope. */
    void tell() {
        sql.sql(UNTOLD.formatted("a.community = :community"))
                .param("community", Scope.current().requiredCommunity())
                .update();
    }
}
