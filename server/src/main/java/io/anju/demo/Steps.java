package io.anju.demo;

import io.anju.kernel.Scope;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps of the first start, each done once however often a start is cut off: a step and the note that it is done are one
 * transaction, and the note that all are done comes last.
 */
@Component
class Steps {

    /** The first one, where two companies are to be shown. */
    static final String DEMONSTRATION = "demonstration";

    /** The first one, where somebody begins in earnest. */
    static final String EMPTY = "empty";

    /** The last one: there is nothing left to do. */
    static final String COMPLETE = "complete";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Steps(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the step made, now or at a start before this one. */
    UUID once(String step, Scope scope, Supplier<UUID> work) {
        return made(step)
                .orElseGet(() -> Objects.requireNonNull(scope.get(() -> transaction.execute(status -> {
                    var made = work.get();
                    note(step, made);
                    return made;
                }))));
    }

    boolean done(String step) {
        return made(step).isPresent();
    }

    /** What a step made that is done. */
    Optional<UUID> made(String step) {
        return sql.sql("select made from first_start where step = :step")
                .param("step", step)
                .query((row, n) -> row.getObject("made", UUID.class))
                .optional();
    }

    private void note(String step, UUID made) {
        sql.sql("insert into first_start (step, made, done_at) values (:step, :made, :now)")
                .param("step", step)
                .param("made", made)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
