package io.anju.plannedwork.plan;

import io.anju.kernel.Scope;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of those who do the turns of a plan is asked of them in the plan that takes its place. */
@Component
class KeptFieldRules {

    private final JdbcClient sql;

    KeptFieldRules(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A question that is asked in the same words opens the same kind of ticket, wherever it stands now; one in other words opens any
     * repair until somebody says more.
     *
     * @param to with its questions
     * @return the plan that takes the place
     */
    UUID carriedOver(UUID from, UUID to) {
        sql.sql("""
                insert into plan_field_rule (community, plan, people, categories, watches, version)
                select r.community, :to, r.people,
                       coalesce((select array_agg(coalesce(before.category, '') order by q.n)
                                   from plan_question q
                                   left join lateral (select r.categories[b.n] as category
                                                        from plan_question b
                                                       where b.community = r.community and b.plan = r.plan and b.words = q.words
                                                       order by abs(b.n - q.n) limit 1) before on true
                                  where q.community = r.community and q.plan = :to), '{}'),
                       r.watches, 1
                  from plan_field_rule r
                 where r.community = :community and r.plan = :from
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", from)
                .param("to", to)
                .update();
        return to;
    }
}
