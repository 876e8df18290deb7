package io.anju.standards.adoption;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.Scope;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is adopted where, kept for headquarters, whose role reads the rows of one company and no community's: one for each company
 * that manages the community then or later. Told with the adoption, and again and again, for a company may take over a community
 * long after it adopted.
 */
@Component
class PromisesTold implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private static final String UNTOLD = """
            insert into adopted_roll_up (community, company, clause, adopted_from)
            select a.community, g.company, a.clause, min(v.in_force_from)
            from adoption a
            join adoption_version v on v.community = a.community and v.adoption = a.id
            join identity_community_v1 c on c.id = a.community
            join identity_management_v1 g on g.community = a.community
            where %s
              and (upper_inf(g.during) or v.in_force_from < upper(g.during)::timestamp at time zone c.zone)
              and not exists (select from adopted_roll_up r
                              where r.community = a.community and r.company = g.company and r.clause = a.clause)
            group by a.community, g.company, a.clause
            on conflict (community, company, clause) do nothing""";

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
