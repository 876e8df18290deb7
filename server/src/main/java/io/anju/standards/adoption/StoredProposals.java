package io.anju.standards.adoption;

import io.anju.kernel.Scope;
import io.anju.standards.OpenProposals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the proposals that wait, for whoever shows them among other things. */
@Component
@Transactional(readOnly = true)
class StoredProposals implements OpenProposals {

    private final JdbcClient sql;

    StoredProposals(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Waiting> waiting() {
        return List.copyOf(sql.sql("""
                select id, clause, reason, proposed_by, proposed_at from adoption_proposal
                 where community = :community and decided_at is null order by proposed_at, id limit :shown
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("shown", Proposals.SHOWN)
                .query((row, n) -> waiting(row))
                .list());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("clause"),
                row.getString("reason"),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
