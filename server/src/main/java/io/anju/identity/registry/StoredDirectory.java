package io.anju.identity.registry;

import io.anju.identity.Directory;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredDirectory implements Directory {

    private final JdbcClient sql;

    StoredDirectory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void addHome(UUID account, UUID community) {
        add(account, "home", community);
    }

    @Override
    public void addWork(UUID account, UUID community) {
        add(account, "work", community);
    }

    @Override
    public List<UUID> homes(UUID account) {
        return communities(account, "home");
    }

    @Override
    public List<UUID> work(UUID account) {
        return communities(account, "work");
    }

    private void add(UUID account, String kind, UUID community) {
        sql.sql("""
                insert into directory (account, kind, community) values (:account, :kind, :community)
                on conflict do nothing
                """)
                .param("account", account)
                .param("kind", kind)
                .param("community", community)
                .update();
    }

    private List<UUID> communities(UUID account, String kind) {
        return sql.sql("select community from directory where account = :account and kind = :kind order by community")
                .param("account", account)
                .param("kind", kind)
                .query((row, n) -> row.getObject("community", UUID.class))
                .list();
    }
}
