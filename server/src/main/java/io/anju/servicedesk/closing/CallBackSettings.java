package io.anju.servicedesk.closing;

import io.anju.servicedesk.setting.OwnNumbers;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many of those who stay silent a person telephones in a community. */
@Component
@Transactional
public class CallBackSettings {

    /**
     * What a community sets.
     *
     * @param samplePercent of a hundred who do not answer, 0 to 100
     * @param version 0 while the standard one applies
     */
    public record Setting(int samplePercent, int version) {}

    /** Ours, no promise. */
    static final Setting STANDARD = new Setting(20, 0);

    private final OwnNumbers<Setting> own;

    CallBackSettings(JdbcClient sql) {
        this.own = new OwnNumbers<>(sql, "call_back_setting", Setting.class, STANDARD);
    }

    @Transactional(readOnly = true)
    public Setting here() {
        return own.here();
    }

    /** For work that is finished from now on. @throws OptimisticLockingFailureException when somebody changed it since that version */
    public Setting change(Setting wanted) {
        return own.change(Map.of("sample_percent", wanted.samplePercent()), wanted.version());
    }
}
