package io.anju.servicedesk.complaint;

import io.anju.servicedesk.setting.OwnNumbers;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a community is warned, and how long a complaint may take there. */
@Component
@Transactional
public class ComplaintSettings {

    /**
     * The numbers of a community.
     *
     * @param warnCount so many complaints of one category in one building raise a warning, 2 to 100
     * @param warnDays within so many days, 1 to 365
     * @param dueHours until a complaint is overdue, 1 to 720
     * @param version 0 while the standard ones apply
     */
    public record Setting(int warnCount, int warnDays, int dueHours, int version) {}

    /** S12-045 gives three in thirty days as an example; a day to see to a complaint is ours. */
    static final Setting STANDARD = new Setting(3, 30, 24, 0);

    private final OwnNumbers<Setting> own;

    ComplaintSettings(JdbcClient sql) {
        this.own = new OwnNumbers<>(sql, "complaint_setting", Setting.class, STANDARD);
    }

    @Transactional(readOnly = true)
    public Setting here() {
        return own.here();
    }

    /** @throws OptimisticLockingFailureException when somebody changed them since that version */
    public Setting change(Setting wanted) {
        return own.change(
                Map.of(
                        "warn_count",
                        wanted.warnCount(),
                        "warn_days",
                        wanted.warnDays(),
                        "due_hours",
                        wanted.dueHours()),
                wanted.version());
    }
}
