package io.anju.servicedesk.complaint;

import io.anju.kernel.Scope;
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

    private final JdbcClient sql;

    ComplaintSettings(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Setting here() {
        return sql.sql("""
                select warn_count, warn_days, due_hours, version from complaint_setting where community = :community
                """)
                .param("community", Scope.current().requiredCommunity())
                .query(Setting.class)
                .optional()
                .orElse(STANDARD);
    }

    /** @throws OptimisticLockingFailureException when somebody changed them since that version */
    public Setting change(Setting wanted) {
        int changed = sql.sql("""
                insert into complaint_setting as s (community, warn_count, warn_days, due_hours, version)
                values (:community, :count, :days, :hours, 1)
                on conflict (community) do update set warn_count = excluded.warn_count, warn_days = excluded.warn_days,
                    due_hours = excluded.due_hours, version = s.version + 1
                 where s.version = :version
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("count", wanted.warnCount())
                .param("days", wanted.warnDays())
                .param("hours", wanted.dueHours())
                .param("version", wanted.version())
                .update();
        var kept = here();
        if (changed == 0 || kept.version() != wanted.version() + 1) {
            throw new OptimisticLockingFailureException("Complaint settings changed since " + wanted.version());
        }
        return kept;
    }
}
