package io.anju.jobs.schedule;

import io.anju.jobs.DueWorkHandler;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.LongRun;
import io.anju.kernel.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one piece of work in its scope and, unless it makes its own, in one transaction, on the connections of long runs. */
@Component
class Runs {

    private final Map<String, DueWorkHandler> handlers;
    private final List<BeforeRun> before;
    private final TransactionTemplate transaction;

    /** @throws IllegalStateException when two handlers name the same kind */
    Runs(List<DueWorkHandler> handlers, List<BeforeRun> before, PlatformTransactionManager transactions) {
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(DueWorkHandler::kind, Function.identity()));
        this.before = before;
        this.transaction = new TransactionTemplate(transactions);
    }

    void due(DueTask task) {
        var handler = handlers.get(task.kind());
        if (handler == null) {
            throw new IllegalStateException("Nobody handles due work of kind " + task.kind());
        }
        Scope.of(task.community(), Actor.NOBODY)
                .run(() -> run(
                        handler.inOneTransaction(), () -> handler.due(task.community(), task.subject(), task.due())));
    }

    void recurring(RecurringJob job) {
        Scope.span().run(() -> run(job.inOneTransaction(), job::run));
    }

    private void run(boolean inOneTransaction, Runnable work) {
        LongRun.run(() -> {
            before.forEach(BeforeRun::catchUp);
            if (inOneTransaction) {
                transaction.executeWithoutResult(status -> work.run());
            } else {
                work.run();
            }
        });
    }
}
