package io.anju.identity.badge;

import io.anju.kernel.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shared phones of the community in scope. */
@Service
@Transactional
public class Devices {

    /** A phone that a shift shares. */
    public record Device(UUID community, UUID id, String name, Instant enrolledAt) {}

    private static final String LIVE = """
            select community, id, name, enrolled_at from shared_device
             where community = :community and revoked_at is null
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Devices(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Enrolling a phone again under its id gives it its cookie again. @throws NotFound when it was revoked */
    public Device enrol(UUID id, String name) {
        sql.sql("""
                insert into shared_device (community, id, name, enrolled_at, enrolled_by)
                values (:community, :id, :name, :now, :by) on conflict do nothing
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("name", name)
                .param("now", now())
                .param("by", Scope.current().actor().required())
                .update();
        return find(id).orElseThrow(BadgeRefused.NotEnrolled::new);
    }

    @Transactional(readOnly = true)
    public List<Device> live() {
        return sql.sql(LIVE + " order by name, id")
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> device(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Device> find(UUID id) {
        return sql.sql(LIVE + " and id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> device(row))
                .optional();
    }

    /** From now on the phone lets nobody in, and whoever is in is out. */
    public void revoke(UUID id) {
        int revoked = sql.sql("""
                update shared_device set revoked_at = :now, revoked_by = :by
                 where community = :community and id = :id and revoked_at is null
                """)
                .param("now", now())
                .param("by", Scope.current().actor().required())
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .update();
        if (revoked == 0) {
            throw new BadgeRefused.NotEnrolled();
        }
    }

    private static Device device(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Device(
                row.getObject("community", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
