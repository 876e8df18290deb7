package io.anju.workforce.roster;

import io.anju.identity.EveryCommunity;
import io.anju.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What is over is told by itself: the posts of yesterday, and the logs of the shifts that ended. */
@Component
class RosterWatchJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final MannedDays days;
    private final ShiftLogs logs;
    private final EveryCommunity communities;

    RosterWatchJob(MannedDays days, ShiftLogs logs, EveryCommunity communities) {
        this.days = days;
        this.logs = logs;
        this.communities = communities;
    }

    @Override
    public String name() {
        return "workforce.roster-watch";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        communities.run(name(), () -> {
            days.tellYesterday();
            logs.oweWhatEnded();
        });
    }
}
