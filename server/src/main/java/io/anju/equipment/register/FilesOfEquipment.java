package io.anju.equipment.register;

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

/** Photos and documents of machines and their papers are for who reads the register. */
@Component
@Transactional(readOnly = true)
class FilesOfEquipment implements FileAccess, FileUse {

    private final JdbcClient sql;
    private final Grants grants;

    FilesOfEquipment(JdbcClient sql, Grants grants) {
        this.sql = sql;
        this.grants = grants;
    }

    @Override
    public boolean mayRead(String sha256, UUID account) {
        var community = Scope.current().requiredCommunity();
        return grants.allow(account, community, "equipment.read")
                && used(community, Set.of(sha256)).contains(sha256);
    }

    @Override
    public Set<String> used(UUID community, Collection<String> sha256) {
        return new HashSet<>(sql.sql("""
                select file from equipment_item, unnest(photos || documents || card_photo) as file
                 where community = :community and file = any (:files::text[])
                union
                select file from equipment_paper, unnest(photos) as file
                 where community = :community and file = any (:files::text[])
                """)
                .param("community", community)
                .param("files", sha256.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
