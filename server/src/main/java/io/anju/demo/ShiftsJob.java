package io.anju.demo;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.BusinessClock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Somebody is on duty in the demonstration however long it runs, whenever it is started again, and wherever its clock is moved:
 * a leak that nobody may be sent to shows nothing.
 */
@Component
class ShiftsJob implements RecurringJob {

    /** A clock that was moved a year on has somebody on duty before its mover has opened the next page. */
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Beginning beginning;
    private final Demonstration demonstration;
    private final Chapters chapters;
    private final BusinessClock clock;

    ShiftsJob(Beginning beginning, Demonstration demonstration, Chapters chapters, BusinessClock clock) {
        this.beginning = beginning;
        this.demonstration = demonstration;
        this.chapters = chapters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demo.keep-on-duty";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        if (beginning.isForShow()) {
            demonstration.keepOnDuty();
            chapters.keepOnDuty(clock.instant());
        }
    }
}
