package io.anju.community.contact;

import io.anju.community.Correspondents;
import io.anju.identity.AccountAddresses;
import io.anju.kernel.Scope;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class KnownCorrespondents implements Correspondents {

    private static final int MOST = 10;

    private final JdbcClient sql;
    private final ContactSeal seal;
    private final AccountAddresses addresses;

    KnownCorrespondents(JdbcClient sql, ContactSeal seal, AccountAddresses addresses) {
        this.sql = sql;
        this.seal = seal;
        this.addresses = addresses;
    }

    @Override
    public List<UUID> withEmail(String address) {
        return List.copyOf(sql.sql("""
                select party from party_contact
                 where community = :community and found_hash = :found and kind = 'EMAIL' and ended_at is null
                union
                select id from party where community = :community and account = :account::uuid
                 limit :most
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("found", seal.foundHash(ContactKind.EMAIL, address))
                .param("account", addresses.holderOf(address).orElse(null))
                .param("most", MOST)
                .query(UUID.class)
                .list());
    }
}
