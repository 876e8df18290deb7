package io.anju.servicedesk.night;

import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When it is night in a community. */
@Component
@Transactional
public class NightSettings {

    /**
     * The hours of a community, in its own time.
     *
     * @param fromHour when the night begins, 18 to 23
     * @param untilHour when it is over, 0 to 10
     * @param morningHour when somebody comes to what waited, from then on to 12
     * @param version 0 while ours apply
     */
    public record Setting(int fromHour, int untilHour, int morningHour, int version) {

        /** When somebody would come in the morning; empty by day. */
        Optional<ZonedDateTime> morningAfter(ZonedDateTime now) {
            var morning = now.with(LocalTime.of(morningHour, 0));
            if (now.getHour() >= fromHour) {
                return Optional.of(morning.plusDays(1));
            }
            return now.getHour() < untilHour ? Optional.of(morning) : Optional.empty();
        }
    }

    /** Ours. */
    static final Setting STANDARD = new Setting(22, 7, 8, 0);

    private final JdbcClient sql;

    NightSettings(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Setting here() {
        return sql.sql("""
                select from_hour, until_hour, morning_hour, version from night_setting where community = :community
                """)
                .param("community", Scope.current().requiredCommunity())
                .query(Setting.class)
                .optional()
                .orElse(STANDARD);
    }

    /**
     * @throws Unacceptable when somebody would come before the night is over
     * @throws OptimisticLockingFailureException when somebody changed them since that version
     */
    public Setting change(Setting wanted) {
        if (wanted.morningHour() < wanted.untilHour()) {
            throw new Unacceptable("servicedesk.morning-in-the-night", "morningHour");
        }
        int changed = sql.sql("""
                insert into night_setting as s (community, from_hour, until_hour, morning_hour, version)
                select :community, :from, :until, :morning, 1 where :version = 0
                    or exists (select from night_setting where community = :community)
                on conflict (community) do update set from_hour = excluded.from_hour, until_hour = excluded.until_hour,
                    morning_hour = excluded.morning_hour, version = s.version + 1
                 where s.version = :version
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", wanted.fromHour())
                .param("until", wanted.untilHour())
                .param("morning", wanted.morningHour())
                .param("version", wanted.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Night settings changed since " + wanted.version());
        }
        return here();
    }
}
