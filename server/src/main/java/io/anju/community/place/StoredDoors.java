package io.anju.community.place;

import io.anju.community.Doors;
import io.anju.kernel.Scope;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredDoors implements Doors {

    private final JdbcClient sql;

    StoredDoors(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> among(Collection<UUID> spaces) {
        return Set.copyOf(sql.sql("""
                select id from place
                 where community = :community and id = any(:spaces::uuid[]) and kind = 'SPACE'
                   and coalesce(space_kind, 'FLAT') in ('FLAT', 'SHOP') and use is distinct from 'COMMON'
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("spaces", spaces.toArray(UUID[]::new))
                .query(UUID.class)
                .set());
    }
}
