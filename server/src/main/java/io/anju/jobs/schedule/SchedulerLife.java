package io.anju.jobs.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Starts the scheduler after everything else and stops it before anything else, letting running work end. A command that only looks has none. */
@Component
@Profile("!verify")
class SchedulerLife implements SmartLifecycle {

    private final Scheduler scheduler;
    private boolean running;

    SchedulerLife(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public synchronized void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public synchronized void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
