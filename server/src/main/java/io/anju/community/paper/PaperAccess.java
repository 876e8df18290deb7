package io.anju.community.paper;

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

/** Whoever sees the file of a home opens its papers; they are kept as long as one refers to them. */
@Component
@Transactional(readOnly = true)
class PaperAccess implements FileAccess, FileUse {

    private final JdbcClient sql;
    private final Grants grants;

    PaperAccess(JdbcClient sql, Grants grants) {
        this.sql = sql;
        this.grants = grants;
    }

    @Override
    public boolean mayRead(String sha256, UUID account) {
        var community = Scope.current().requiredCommunity();
        return grants.allow(account, community, "residents.file")
                && used(community, Set.of(sha256)).contains(sha256);
    }

    @Override
    public Set<String> used(UUID community, Collection<String> sha256) {
        return new HashSet<>(sql.sql(
                        "select distinct sha256 from paper where community = :community and sha256 = any(:files::text[])")
                .param("community", community)
                .param("files", sha256.toArray(String[]::new))
                .query((row, n) -> row.getString("sha256"))
                .list());
    }
}
