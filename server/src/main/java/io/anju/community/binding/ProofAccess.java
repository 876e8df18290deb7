package io.anju.community.binding;

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

/** Whoever decides about requests of a community opens the photos that go with them; they are kept as long as one refers to them. */
@Component
@Transactional(readOnly = true)
class ProofAccess implements FileAccess, FileUse {

    static final String DECIDES = "residents.bind";

    private final JdbcClient sql;
    private final Grants grants;

    ProofAccess(JdbcClient sql, Grants grants) {
        this.sql = sql;
        this.grants = grants;
    }

    @Override
    public boolean mayRead(String sha256, UUID account) {
        var community = Scope.current().requiredCommunity();
        return grants.allow(account, community, DECIDES)
                && used(community, Set.of(sha256)).contains(sha256);
    }

    @Override
    public Set<String> used(UUID community, Collection<String> sha256) {
        return new HashSet<>(sql.sql("""
                select distinct photo from home_request cross join unnest(photos) photo
                 where community = :community and photo = any(:photos::text[])
                """)
                .param("community", community)
                .param("photos", sha256.toArray(String[]::new))
                .query((row, n) -> row.getString("photo"))
                .list());
    }
}
