package io.anju.workforce.roster;

import io.anju.identity.Registry;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What is over is told by itself: the posts of yesterday, and the logs of the shifts that ended. */
@Component
class RosterWatchJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final MannedDays days;
    private final ShiftLogs logs;
    private final Registry registry;

    RosterWatchJob(MannedDays days, ShiftLogs logs, Registry registry) {
        this.days = days;
        this.logs = logs;
        this.registry = registry;
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
        registry.all().stream()
                .filter(site -> site.kind().equals("community"))
                .forEach(site -> Scope.of(site.id(), Actor.NOBODY).run(() -> {
                    days.tellYesterday();
                    logs.oweWhatEnded();
                }));
    }
}
