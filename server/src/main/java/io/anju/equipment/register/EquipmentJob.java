package io.anju.equipment.register;

import io.anju.equipment.paper.OwedTests;
import io.anju.identity.EveryCommunity;
import io.anju.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A new day, a promise made later than a paper was kept, somebody who left: all are seen without anybody's doing. */
@Component
class EquipmentJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final OwedTests owed;
    private final RegisterWatch watch;
    private final EveryCommunity communities;

    EquipmentJob(OwedTests owed, RegisterWatch watch, EveryCommunity communities) {
        this.owed = owed;
        this.watch = watch;
        this.communities = communities;
    }

    @Override
    public String name() {
        return "equipment.look";
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
            owed.state();
            watch.look();
        });
    }
}
