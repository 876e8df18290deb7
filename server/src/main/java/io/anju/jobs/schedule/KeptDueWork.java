package io.anju.jobs.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Retelling;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Keeps due work in the scheduler's table, at the system time at which the business clock will show the instant. */
@Component
class KeptDueWork implements DueWork {

    private final SchedulerClient scheduler;
    private final BusinessClock businessClock;
    private final Clock clock;

    /** The scheduler itself is a client too, but one that does not join the caller's transaction. */
    KeptDueWork(@Qualifier("schedulerClient") SchedulerClient scheduler, BusinessClock businessClock, Clock clock) {
        this.scheduler = scheduler;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    @Override
    public void at(Instant due, String kind, UUID community, UUID subject) {
        Retelling.current()
                .ifPresentOrElse(
                        told -> told.later().at(due, kind, community, subject),
                        () -> keep(due, kind, community, subject));
    }

    private void keep(Instant due, String kind, UUID community, UUID subject) {
        var task = new DueTask(kind, community, subject, due);
        var pause = Duration.between(businessClock.instant(), due);
        scheduler.scheduleIfNotExists(
                new TaskInstance<Void>(DueTask.NAME, task.instance()),
                clock.instant().plus(pause));
    }
}
