package io.anju.jobs.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/** Tries again for ever, after 10 seconds at first, then after twice the pause each time, at most an hour. */
final class Retry implements FailureHandler<Void> {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> task) {
        task.reschedule(failed, failed.getTimeDone().plus(pause(failed.getExecution().consecutiveFailures)));
    }

    /** @param before how often it had failed in a row before this time */
    static Duration pause(int before) {
        var pause = FIRST.multipliedBy(1L << Math.min(before, 16));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
