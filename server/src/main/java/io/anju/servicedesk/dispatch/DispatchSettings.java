package io.anju.servicedesk.dispatch;

import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.setting.OwnNumbers;
import java.time.Duration;
import java.util.Map;
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

    private final OwnNumbers<Setting> own;
    private final ClaimCap cap;

    DispatchSettings(JdbcClient sql, ClaimCap cap) {
        this.own = new OwnNumbers<>(sql, "dispatch_setting", Setting.class, STANDARD);
        this.cap = cap;
    }

    @Transactional(readOnly = true)
    public Setting here() {
        return capped(own.here());
    }

    private Setting capped(Setting kept) {
        return new Setting(Math.min(kept.mostInHand(), cap.here()), kept.unclaimedMinutes(), kept.version());
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
        return capped(own.change(
                Map.of("most_in_hand", wanted.mostInHand(), "unclaimed_minutes", wanted.unclaimedMinutes()),
                wanted.version()));
    }
}
