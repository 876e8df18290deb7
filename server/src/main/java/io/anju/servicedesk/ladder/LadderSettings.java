package io.anju.servicedesk.ladder;

import io.anju.kernel.Scope;
import java.time.Duration;
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

    private final JdbcClient sql;

    LadderSettings(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Setting here() {
        return sql.sql(
                        "select manager_after, company_after, version from escalation_setting where community = :community")
                .param("community", Scope.current().requiredCommunity())
                .query(Setting.class)
                .optional()
                .orElse(STANDARD);
    }

    /** @throws OptimisticLockingFailureException when somebody changed them since that version */
    public Setting change(Setting wanted) {
        int changed = sql.sql("""
                insert into escalation_setting as s (community, manager_after, company_after, version)
                select :community, :manager, :company, 1 where :version = 0
                    or exists (select from escalation_setting where community = :community)
                on conflict (community) do update set manager_after = excluded.manager_after,
                    company_after = excluded.company_after, version = s.version + 1
                 where s.version = :version
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("manager", wanted.managerAfter())
                .param("company", wanted.companyAfter())
                .param("version", wanted.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Escalation settings changed since " + wanted.version());
        }
        return here();
    }
}
