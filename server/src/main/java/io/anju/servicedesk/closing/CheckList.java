package io.anju.servicedesk.closing;

import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one of us saw at a place of everybody's, and is asked about now that it is done. */
@Component
@Transactional(readOnly = true)
public class CheckList {

    private static final int MOST = 50;

    /** One that waits for the word of whoever saw it. */
    public record Check(
            UUID ticket,
            String number,
            String spaceLabel,
            String categoryName,
            String description,
            Instant finishedAt) {}

    private final JdbcClient sql;

    CheckList(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of what the caller saw, what was done first on top, at most 50; nothing that they did themselves. */
    public List<Check> mine() {
        return sql.sql("""
                select t.id, t.number, s.spoken_label, t.category_name, t.description, t.finished_at
                  from ticket t
                  join call_back c on c.community = t.community and c.ticket = t.id and c.ended_at is null
                  join community_place_v1 s on s.community = t.community and s.id = t.space
                 where t.community = :community and t.needs_check and t.channel = 'STAFF' and t.state = 'FINISHED'
                   and t.first_asked in (select employee from workforce_posting_v1
                                          where community = :community and account = :me)
                   and t.assignee is distinct from t.first_asked
                 order by t.finished_at, t.id limit :most
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("me", Scope.current().actor().required())
                .param("most", MOST)
                .query((row, n) -> new Check(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("spoken_label"),
                        row.getString("category_name"),
                        row.getString("description"),
                        row.getObject("finished_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
