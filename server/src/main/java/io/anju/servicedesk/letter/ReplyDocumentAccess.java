package io.anju.servicedesk.letter;

import io.anju.files.FileAccess;
import io.anju.files.FileUse;
import io.anju.identity.Grants;
import io.anju.kernel.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What went to an office is opened by whoever reads tickets. */
@Component
@Transactional(readOnly = true)
class ReplyDocumentAccess implements FileUse, FileAccess {

    private static final String READS = "tickets.read";

    private final JdbcClient sql;
    private final Grants grants;

    ReplyDocumentAccess(JdbcClient sql, Grants grants) {
        this.sql = sql;
        this.grants = grants;
    }

    @Override
    public Set<String> used(UUID community, Collection<String> sha256) {
        return new HashSet<>(sql.sql("""
                select distinct sha256 from letter_document
                 where community = :community and sha256 = any(:documents::text[])
                """)
                .param("community", community)
                .param("documents", sha256.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public boolean mayRead(String sha256, UUID account) {
        var community = Scope.current().requiredCommunity();
        return grants.allow(account, community, READS)
                && !used(community, Set.of(sha256)).isEmpty();
    }
}
