package io.anju.equipment.fitting;

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

/** The photo of a valve is for who reads the list and for who may be sent to close it. */
@Component
@Transactional(readOnly = true)
class PhotosOfFittings implements FileAccess, FileUse {

    private final JdbcClient sql;
    private final Grants grants;

    PhotosOfFittings(JdbcClient sql, Grants grants) {
        this.sql = sql;
        this.grants = grants;
    }

    @Override
    public boolean mayRead(String sha256, UUID account) {
        var community = Scope.current().requiredCommunity();
        return (grants.allow(account, community, "equipment.read") || grants.allow(account, community, "tickets.work"))
                && used(community, Set.of(sha256)).contains(sha256);
    }

    @Override
    public Set<String> used(UUID community, Collection<String> sha256) {
        return new HashSet<>(sql.sql("""
                select distinct photo from fitting, unnest(photos) as photo
                 where community = :community and photo = any (:files::text[])
                """)
                .param("community", community)
                .param("files", sha256.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
