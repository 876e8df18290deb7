package io.anju.identity.registry;

import io.anju.kernel.CommunityZone;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the registry once per community and node: nothing moves a community to another zone while the application runs. */
@Component
class ZonesOfCommunities implements CommunityZone {

    private final Map<UUID, ZoneId> known = new ConcurrentHashMap<>();
    private final JdbcClient sql;

    ZonesOfCommunities(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public ZoneId of(UUID community) {
        var zone = known.get(community);
        return zone != null ? zone : asked(community);
    }

    /** What the registry does not know is asked again next time: it may be registered by then. */
    private ZoneId asked(UUID community) {
        var zone = sql.sql("select zone from community where id = :id")
                .param("id", community)
                .query((row, n) -> ZoneId.of(row.getString("zone")))
                .optional();
        zone.ifPresent(found -> known.put(community, found));
        return zone.orElse(DEFAULT);
    }
}
