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
import org.springframework.transaction.annotation.Transactional;

/** Files that rows of a community refer to: whoever holds the permission opens them, and they are kept as long as one does. */
@Transactional(readOnly = true)
public class ReferredFiles implements FileAccess, FileUse {

    private final JdbcClient sql;
    private final Grants grants;
    private final String permission;
    private final String query;

    /** @param query which of the {@code :files} the {@code :community} refers to, one SHA-256 a row */
    public ReferredFiles(JdbcClient sql, Grants grants, String permission, String query) {
        this.sql = sql;
        this.grants = grants;
        this.permission = permission;
        this.query = query;
    }

    @Override
    public boolean mayRead(String sha256, UUID account) {
        var community = Scope.current().requiredCommunity();
        return grants.allow(account, community, permission)
                && used(community, Set.of(sha256)).contains(sha256);
    }

    @Override
    public Set<String> used(UUID community, Collection<String> sha256) {
        return new HashSet<>(sql.sql(query)
                .param("community", community)
                .param("files", sha256.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
