package io.anju.servicedesk.ladder;

import io.anju.servicedesk.setting.OwnNumbers;
import java.time.Duration;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long each step of the ladder waits for somebody to say that they see to it. */
@Component
@Transactional
public class LadderSettings {

    /**
     * The minutes of a community.
     *
     * @param managerAfter after the supervisor was told, 1 to 1440
     * @param companyAfter after the manager was told, 1 to 1440
     * @param version 0 while ours apply
     */
    public record Setting(int managerAfter, int companyAfter, int version) {

        Duration before(Step step) {
            return switch (step) {
                case SUPERVISOR -> Duration.ZERO;
                case MANAGER -> Duration.ofMinutes(managerAfter);
                case COMPANY -> Duration.ofMinutes(companyAfter);
            };
        }
    }

    /** Ours. */
    static final Setting STANDARD = new Setting(15, 30, 0);

    private final OwnNumbers<Setting> own;

    LadderSettings(JdbcClient sql) {
        this.own = new OwnNumbers<>(sql, "escalation_setting", Setting.class, STANDARD);
    }

    @Transactional(readOnly = true)
    public Setting here() {
        return own.here();
    }

    /** @throws OptimisticLockingFailureException when somebody changed them since that version */
    public Setting change(Setting wanted) {
        return own.change(
                Map.of("manager_after", wanted.managerAfter(), "company_after", wanted.companyAfter()),
                wanted.version());
    }
}
