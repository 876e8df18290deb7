package io.anju.servicedesk.counter;

import io.anju.kernel.Scope;
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

    private final JdbcClient sql;

    CounterSettings(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Setting here() {
        return sql.sql("""
                select call_back_minutes, missed_percent, visit_minutes, security_post, version
                  from counter_setting where community = :community
                """)
                .param("community", Scope.current().requiredCommunity())
                .query(Setting.class)
                .optional()
                .orElse(STANDARD);
    }

    /** @throws OptimisticLockingFailureException when somebody changed them since that version */
    public Setting change(Setting wanted) {
        int changed = sql.sql("""
                insert into counter_setting as s
                    (community, call_back_minutes, missed_percent, visit_minutes, security_post, version)
                values (:community, :callBack, :missed, :visit, :security, 1)
                on conflict (community) do update
                   set call_back_minutes = excluded.call_back_minutes, missed_percent = excluded.missed_percent,
                       visit_minutes = excluded.visit_minutes, security_post = excluded.security_post,
                       version = s.version + 1
                 where s.version = :version
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("callBack", wanted.callBackMinutes())
                .param("missed", wanted.missedPercent())
                .param("visit", wanted.visitMinutes())
                .param("security", wanted.securityPost())
                .param("version", wanted.version())
                .update();
        var kept = here();
        if (changed == 0 || kept.version() != wanted.version() + 1) {
            throw new OptimisticLockingFailureException("Counter settings changed since " + wanted.version());
        }
        return kept;
    }
}
