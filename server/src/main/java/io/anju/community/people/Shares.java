package io.anju.community.people;

import io.anju.kernel.Scope;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What part of a space each of its owners holds. The database refuses more than the whole on any day. */
@Component
@Transactional
public class Shares {

    /** What one owner holds, by the tie. */
    public record Part(UUID tie, Share share) {}

    private final JdbcClient sql;

    Shares(JdbcClient sql) {
        this.sql = sql;
    }

    /** In one statement: what owners exchange never adds up to more than the whole in between. Who is not named keeps theirs. */
    public void set(List<Part> parts) {
        sql.sql("""
                update occupancy o set share_part = s.part, share_whole = s.whole
                  from unnest(:ties::text[]::uuid[], :parts::int[], :wholes::int[]) as s (tie, part, whole)
                 where o.community = :community and o.id = s.tie
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("ties", parts.stream().map(part -> part.tie().toString()).toArray(String[]::new))
                .param("parts", parts.stream().map(part -> part.share().part()).toArray(Integer[]::new))
                .param(
                        "wholes",
                        parts.stream().map(part -> part.share().whole()).toArray(Integer[]::new))
                .update();
    }
}
