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

/**
 * A photo or file of a mail stays with it, for who reads mails; a file also for who reads the ticket that the mail led to. Its photos on a
 * ticket are the ticket's too.
 */
@Component
@Transactional(readOnly = true)
class MailFileAccess implements FileUse, FileAccess {

    private static final String READS_TICKETS = "tickets.read";

    private final JdbcClient sql;
    private final Grants grants;

    MailFileAccess(JdbcClient sql, Grants grants) {
        this.sql = sql;
        this.grants = grants;
    }

    @Override
    public Set<String> used(UUID community, Collection<String> sha256) {
        return new HashSet<>(sql.sql("""
                select sha256 from desk_mail_photo where community = :community and sha256 = any(:hashes::text[])
                union
                select sha256 from desk_mail_file where community = :community and sha256 = any(:hashes::text[])
                """)
                .param("community", community)
                .param("hashes", sha256.toArray(String[]::new))
                .query((row, n) -> row.getString("sha256"))
                .list());
    }

    @Override
    public boolean mayRead(String sha256, UUID account) {
        var community = Scope.current().requiredCommunity();
        if (grants.allow(account, community, MailReplies.READS)
                && !used(community, Set.of(sha256)).isEmpty()) {
            return true;
        }
        return grants.allow(account, community, READS_TICKETS) && isOfATicket(community, sha256);
    }

    private boolean isOfATicket(UUID community, String sha256) {
        return sql.sql("""
                select exists (select from desk_mail_file f join desk_mail m on m.community = f.community and m.id = f.mail
                                where f.community = :community and f.sha256 = :hash and m.ticket is not null)
                """)
                .param("community", community)
                .param("hash", sha256)
                .query(Boolean.class)
                .single();
    }
}
