package io.anju.plannedwork.digest;

import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At what hour of the community's day everybody hears what is due, and when that is next. */
@Component
@Transactional
public class DigestHour {

    /** Kind of the due work. */
    static final String KIND = "plannedwork.digest";

    /** Before the first round, after the handover of the night. */
    private static final LocalTime STANDARD = LocalTime.of(7, 30);

    /** @param version 0 while the standard hour applies */
    public record Hour(LocalTime at, int version) {}

    private final JdbcClient sql;
    private final DueWork dueWork;
    private final CommunityZone zones;
    private final BusinessClock clock;

    DigestHour(JdbcClient sql, DueWork dueWork, CommunityZone zones, BusinessClock clock) {
        this.sql = sql;
        this.dueWork = dueWork;
        this.zones = zones;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Hour here() {
        return sql.sql("select digest_at as at, version from planned_setting where community = :community")
                .param("community", community())
                .query(Hour.class)
                .optional()
                .orElse(new Hour(STANDARD, 0));
    }

    /** @throws OptimisticLockingFailureException when somebody changed it since that version */
    public Hour change(Hour wanted) {
        int changed = sql.sql("""
                insert into planned_setting as s (community, digest_at, version)
                select :community, :at, 1
                 where :version = 0 or exists (select from planned_setting where community = :community)
                on conflict (community) do update set digest_at = excluded.digest_at, version = s.version + 1
                 where s.version = :version
                """)
                .param("community", community())
                .param("at", wanted.at())
                .param("version", wanted.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The hour changed since " + wanted.version());
        }
        comeBack();
        return here();
    }

    /** The next time it is that hour; asked again it changes nothing. */
    void comeBack() {
        var now = clock.instant().atZone(zones.here());
        dueWork.at(nextAfter(now, here().at()).toInstant(), KIND, community(), community());
    }

    /** Whether it is that hour's, and the day is not over: an hour that was set anew, or a server that was down, tells nothing of before. */
    boolean isOfToday(Instant due) {
        var zone = zones.here();
        return due.atZone(zone).toLocalTime().equals(here().at())
                && due.atZone(zone).toLocalDate().equals(zones.dayHere(clock.instant()));
    }

    static ZonedDateTime nextAfter(ZonedDateTime now, LocalTime hour) {
        var today = now.toLocalDate().atTime(hour).atZone(now.getZone());
        return today.isAfter(now)
                ? today
                : now.toLocalDate().plusDays(1).atTime(hour).atZone(now.getZone());
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
