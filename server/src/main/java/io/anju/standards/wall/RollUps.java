package io.anju.standards.wall;

import io.anju.evidence.Changes;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.standards.Rollup;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the subjects that evidence marked as changed and derives their state anew, a batch at a time. */
@Service
class RollUps implements Rollup {

    private static final int BATCH = 500;

    private final Changes changes;
    private final VerdictStates states;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final BusinessClock clock;

    RollUps(
            Changes changes,
            VerdictStates states,
            PlatformTransactionManager transactions,
            JdbcClient sql,
            BusinessClock clock) {
        this.changes = changes;
        this.states = states;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.sql = sql;
        this.clock = clock;
    }

    /** Each batch commits on its own, so a long backlog is worked off even if it is interrupted. */
    @Override
    public void refresh(UUID community) {
        Scope.of(community, Actor.NOBODY).run(() -> {
            var more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> takeABatch()));
            }
        });
    }

    /** The same for the community in scope, in the caller's transaction: what is read next is current. */
    void catchUp() {
        var more = true;
        while (more) {
            more = takeABatch();
        }
    }

    /** Waits for whoever is at it: a reader that passed a mark being taken would see the state before it. */
    private boolean takeABatch() {
        if (!changes.pending()) {
            return false;
        }
        oneAfterTheOther();
        var subjects = changes.take(BATCH);
        if (!subjects.isEmpty()) {
            judge(subjects);
        }
        return subjects.size() == BATCH;
    }

    private void judge(List<UUID> subjects) {
        var places = new HashSet<>(states.places(subjects));
        states.derive(subjects);
        states.withdraw(subjects);
        places.addAll(states.places(subjects));
        states.count(places);
    }

    /** Two refreshes that count the same clause at once would each miss the other's rows: the community's row is the lock. */
    private void oneAfterTheOther() {
        sql.sql("""
                        insert into roll_up_run (community, refreshed_at) values (:community, :now)
                        on conflict (community) do update set refreshed_at = excluded.refreshed_at""")
                .param("community", Scope.current().requiredCommunity())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
