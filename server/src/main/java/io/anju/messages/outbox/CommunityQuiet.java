package io.anju.messages.outbox;

import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.messages.Urgency;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The quiet hours of the community in scope, by the business clock and its own zone. */
@Component
@Transactional
public class CommunityQuiet {

    /** @param version 0 while the standard hours apply */
    public record Setting(QuietHours hours, int version) {}

    private final JdbcClient sql;
    private final Registry registry;
    private final BusinessClock clock;

    CommunityQuiet(JdbcClient sql, Registry registry, BusinessClock clock) {
        this.sql = sql;
        this.registry = registry;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Setting setting() {
        return sql.sql("select begin_at, end_at, version from quiet_hours where community = :community")
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> new Setting(
                        new QuietHours(
                                row.getObject("begin_at", LocalTime.class), row.getObject("end_at", LocalTime.class)),
                        row.getInt("version")))
                .optional()
                .orElse(new Setting(QuietHours.STANDARD, 0));
    }

    /** @throws OptimisticLockingFailureException when somebody changed them since that version */
    public Setting change(QuietHours hours, int version) {
        int changed = sql.sql("""
                insert into quiet_hours (community, begin_at, end_at, version)
                select :community, :from, :until, 1 where :version = 0
                on conflict (community) do nothing
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", hours.from())
                .param("until", hours.until())
                .param("version", version)
                .update();
        if (changed + (version == 0 ? 0 : update(hours, version)) == 0) {
            throw new OptimisticLockingFailureException("Quiet hours changed since version " + version);
        }
        return new Setting(hours, version + 1);
    }

    private int update(QuietHours hours, int version) {
        return sql.sql("""
                update quiet_hours set begin_at = :from, end_at = :until, version = version + 1
                 where community = :community and version = :version
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", hours.from())
                .param("until", hours.until())
                .param("version", version)
                .update();
    }

    boolean isNow() {
        return setting().hours().at(clock.instant(), zone());
    }

    /** When, in business time, something of that urgency may go out at the earliest. */
    Instant earliest(Urgency urgency) {
        var now = clock.instant();
        return urgency == Urgency.NORMAL ? setting().hours().endAfter(now, zone()) : now;
    }

    private ZoneId zone() {
        return registry.find(Scope.current().requiredCommunity()).orElseThrow().zone();
    }
}
