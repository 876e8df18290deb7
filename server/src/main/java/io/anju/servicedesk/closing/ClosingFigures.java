package io.anju.servicedesk.closing;

import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a month's asking ended, and at which posts what was taken down has all of its five steps. */
@Component
@Transactional(readOnly = true)
public class ClosingFigures {

    /**
     * Askings that began in the month, by how they ended. Silence is never counted as consent.
     *
     * @param answered those in which somebody said something: satisfied and dissatisfied
     */
    public record Month(
            int asked, int answered, int satisfied, int dissatisfied, int unanswered, int open, List<PostSteps> posts) {

        public Month {
            posts = List.copyOf(posts);
        }
    }

    /**
     * What was taken down at one post in the month, and how much of it has all five steps by now (S12-047).
     *
     * @param post null for what residents reported themselves
     */
    public record PostSteps(@Nullable String post, int registered, int complete) {}

    record Outcomes(int asked, int satisfied, int dissatisfied, int unanswered) {}

    private final JdbcClient sql;
    private final CommunityZone zones;

    ClosingFigures(JdbcClient sql, CommunityZone zones) {
        this.sql = sql;
        this.zones = zones;
    }

    public Month of(YearMonth month) {
        var outcomes = outcomes(month);
        int answered = outcomes.satisfied() + outcomes.dissatisfied();
        return new Month(
                outcomes.asked(),
                answered,
                outcomes.satisfied(),
                outcomes.dissatisfied(),
                outcomes.unanswered(),
                outcomes.asked() - answered - outcomes.unanswered(),
                posts(month));
    }

    private Outcomes outcomes(YearMonth month) {
        return sql.sql("""
                select (select count(*) from call_back
                         where community = :community and opened_at >= :from and opened_at < :until) as asked,
                       count(*) filter (where figure = 'satisfaction' and hit) as satisfied,
                       count(*) filter (where figure = 'satisfaction' and not hit) as dissatisfied,
                       count(*) filter (where figure = 'response' and not hit) as unanswered
                  from servicedesk_case_v1
                 where community = :community and figure in ('response', 'satisfaction') and at >= :from and at < :until
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", begins(month))
                .param("until", begins(month.plusMonths(1)))
                .query(Outcomes.class)
                .single();
    }

    private List<PostSteps> posts(YearMonth month) {
        return sql.sql("""
                select p.post, count(*) as registered, count(*) filter (where t.state = 'CLOSED') as complete
                  from ticket t
                  join identity_community_v1 z on z.id = t.community
                  join evidence_fact_v1 f on f.community = t.community and f.subject = t.id
                   and f.kind = 'servicedesk.reported'
                  left join workforce_posting_v1 p on p.community = t.community and p.account = f.person
                   and p.during @> (t.reported_at at time zone z.zone)::date
                 where t.community = :community and t.reported_at >= :from and t.reported_at < :until
                 group by p.post order by registered desc, p.post
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", begins(month))
                .param("until", begins(month.plusMonths(1)))
                .query((row, n) ->
                        new PostSteps(row.getString("post"), row.getInt("registered"), row.getInt("complete")))
                .list();
    }

    private OffsetDateTime begins(YearMonth month) {
        return month.atDay(1).atStartOfDay(zones.here()).toOffsetDateTime();
    }
}
