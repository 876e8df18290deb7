package io.anju.servicedesk.counter;

import io.anju.servicedesk.setting.OwnNumbers;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of a community's telephone and counter. */
@Component
@Transactional
public class CounterSettings {

    /**
     * What a community sets.
     *
     * @param callBackMinutes by when who rang in vain is called back, 1 to 240
     * @param missedPercent how many of a day's calls may be missed, 0 to 100
     * @param visitMinutes after how long at the counter one apologises, 1 to 240
     * @param securityPost a word of the posts that keep order: whoever is on duty there hears of trouble
     * @param version 0 while the standard ones apply
     */
    public record Setting(int callBackMinutes, int missedPercent, int visitMinutes, String securityPost, int version) {}

    /** S15-001 gives fifteen minutes to call back; the other numbers are ours, for the sources lost theirs. */
    static final Setting STANDARD = new Setting(15, 5, 15, "秩序", 0);

    private final OwnNumbers<Setting> own;

    CounterSettings(JdbcClient sql) {
        this.own = new OwnNumbers<>(sql, "counter_setting", Setting.class, STANDARD);
    }

    @Transactional(readOnly = true)
    public Setting here() {
        return own.here();
    }

    /** @throws OptimisticLockingFailureException when somebody changed them since that version */
    public Setting change(Setting wanted) {
        return own.change(
                Map.of(
                        "call_back_minutes",
                        wanted.callBackMinutes(),
                        "missed_percent",
                        wanted.missedPercent(),
                        "visit_minutes",
                        wanted.visitMinutes(),
                        "security_post",
                        wanted.securityPost()),
                wanted.version());
    }
}
