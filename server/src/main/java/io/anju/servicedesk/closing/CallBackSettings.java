package io.anju.servicedesk.closing;

import io.anju.servicedesk.setting.OwnNumbers;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long a community waits for an answer, and whom a person telephones. */
@Component
@Transactional
public class CallBackSettings {

    /**
     * What a community sets.
     *
     * @param samplePercent of a hundred who do not answer a person telephones so many, 0 to 100
     * @param silentHours after which silence closes, once the attempts due are made, 24 to 168
     * @param attemptsDue calls that are made in vain before silence closes, where a person has to telephone, 1 to 5
     * @param goodStars of five; below them a person telephones, 2 to 5
     * @param version 0 while the standard ones apply
     */
    public record Setting(int samplePercent, int silentHours, int attemptsDue, int goodStars, int version) {

        Duration untilSilent() {
            return Duration.ofHours(silentHours);
        }
    }

    /** Ours, no promise. */
    static final Setting STANDARD = new Setting(20, 48, 2, 4, 0);

    private final OwnNumbers<Setting> own;

    CallBackSettings(JdbcClient sql) {
        this.own = new OwnNumbers<>(sql, "call_back_setting", Setting.class, STANDARD);
    }

    @Transactional(readOnly = true)
    public Setting here() {
        return own.here();
    }

    /** For work that is finished from now on; the stars at once. @throws OptimisticLockingFailureException when somebody changed it since that version */
    public Setting change(Setting wanted) {
        var numbers = Map.of(
                "sample_percent", wanted.samplePercent(),
                "silent_hours", wanted.silentHours(),
                "attempts_due", wanted.attemptsDue(),
                "good_stars", wanted.goodStars());
        return own.change(numbers, wanted.version());
    }
}
