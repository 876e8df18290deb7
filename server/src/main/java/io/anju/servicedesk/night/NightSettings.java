package io.anju.servicedesk.night;

import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.setting.OwnNumbers;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
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

    private final OwnNumbers<Setting> own;

    NightSettings(JdbcClient sql) {
        this.own = new OwnNumbers<>(sql, "night_setting", Setting.class, STANDARD);
    }

    @Transactional(readOnly = true)
    public Setting here() {
        return own.here();
    }

    /**
     * @throws Unacceptable when somebody would come before the night is over
     * @throws OptimisticLockingFailureException when somebody changed them since that version
     */
    public Setting change(Setting wanted) {
        if (wanted.morningHour() < wanted.untilHour()) {
            throw new Unacceptable("servicedesk.morning-in-the-night", "morningHour");
        }
        return own.change(
                Map.of(
                        "from_hour",
                        wanted.fromHour(),
                        "until_hour",
                        wanted.untilHour(),
                        "morning_hour",
                        wanted.morningHour()),
                wanted.version());
    }
}
