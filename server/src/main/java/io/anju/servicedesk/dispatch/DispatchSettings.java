package io.anju.servicedesk.dispatch;

import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.Duration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a community lets people take work themselves. */
@Component
@Transactional
public class DispatchSettings {

    /**
     * The numbers of a community.
     *
     * @param mostInHand nobody who has as many open takes another, 1 to 20 and never more than the company's {@link ClaimCap}
     * @param unclaimedMinutes what nobody takes by then the system gives to somebody, 1 to 240
     * @param version 0 while ours apply
     */
    public record Setting(int mostInHand, int unclaimedMinutes, int version) {

        public Duration waits() {
            return Duration.ofMinutes(unclaimedMinutes);
        }
    }

    /** Ours. */
    static final Setting STANDARD = new Setting(3, 10, 0);

    private final JdbcClient sql;
    private final ClaimCap cap;

    DispatchSettings(JdbcClient sql, ClaimCap cap) {
        this.sql = sql;
        this.cap = cap;
    }

    @Transactional(readOnly = true)
    public Setting here() {
        var own = own();
        return new Setting(Math.min(own.mostInHand(), cap.here()), own.unclaimedMinutes(), own.version());
    }

    private Setting own() {
        return sql.sql("""
                select most_in_hand, unclaimed_minutes, version from dispatch_setting where community = :community
                """)
                .param("community", Scope.current().requiredCommunity())
                .query(Setting.class)
                .optional()
                .orElse(STANDARD);
    }

    /**
     * @throws Unacceptable when the company lets nobody hold as many
     * @throws OptimisticLockingFailureException when somebody changed them since that version
     */
    public Setting change(Setting wanted) {
        int most = cap.here();
        if (wanted.mostInHand() > most) {
            throw new Unacceptable("servicedesk.above-the-companys-cap", "mostInHand", most);
        }
        int changed = sql.sql("""
                insert into dispatch_setting as s (community, most_in_hand, unclaimed_minutes, version)
                values (:community, :most, :minutes, 1)
                on conflict (community) do update set most_in_hand = excluded.most_in_hand,
                    unclaimed_minutes = excluded.unclaimed_minutes, version = s.version + 1
                 where s.version = :version
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("most", wanted.mostInHand())
                .param("minutes", wanted.unclaimedMinutes())
                .param("version", wanted.version())
                .update();
        var kept = here();
        if (changed == 0 || kept.version() != wanted.version() + 1) {
            throw new OptimisticLockingFailureException("Dispatch settings changed since " + wanted.version());
        }
        return kept;
    }
}
