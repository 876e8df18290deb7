package io.anju.community.imports;

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

/** Whoever keeps the ledger of a community opens the workbooks it is entered from, as long as their import refers to them. */
@Component
@Transactional(readOnly = true)
class SheetAccess implements FileAccess, FileUse {

    static final String KEEPS = "ledger.edit";

    private final JdbcClient sql;
    private final Grants grants;

    SheetAccess(JdbcClient sql, Grants grants) {
        this.sql = sql;
        this.grants = grants;
    }

    @Override
    public boolean mayRead(String sha256, UUID account) {
        var community = Scope.current().requiredCommunity();
        return grants.allow(account, community, KEEPS)
                && used(community, Set.of(sha256)).contains(sha256);
    }

    @Override
    public Set<String> used(UUID community, Collection<String> sha256) {
        return new HashSet<>(sql.sql("""
                select file from sheet_import where community = :community and file = any(:files::text[])
                union
                select marked from sheet_import where community = :community and marked = any(:files::text[])
                """)
                .param("community", community)
                .param("files", sha256.toArray(String[]::new))
                .query((row, n) -> row.getString("file"))
                .list());
    }
}
