package io.anju.servicedesk.mail;

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

/** A photo of a mail stays with it, for who reads mails. On a ticket it is the ticket's too. */
@Component
@Transactional(readOnly = true)
class MailPhotos implements FileUse, FileAccess {

    private final JdbcClient sql;
    private final Grants grants;

    MailPhotos(JdbcClient sql, Grants grants) {
        this.sql = sql;
        this.grants = grants;
    }

    @Override
    public Set<String> used(UUID community, Collection<String> sha256) {
        return new HashSet<>(sql.sql("""
                select distinct sha256 from desk_mail_photo
                 where community = :community and sha256 = any(:photos::text[])
                """)
                .param("community", community)
                .param("photos", sha256.toArray(String[]::new))
                .query((row, n) -> row.getString("sha256"))
                .list());
    }

    @Override
    public boolean mayRead(String sha256, UUID account) {
        var community = Scope.current().requiredCommunity();
        return grants.allow(account, community, MailReplies.READS)
                && !used(community, Set.of(sha256)).isEmpty();
    }
}
