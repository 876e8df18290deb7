package io.anju.jobs.simulation;

import io.anju.jobs.schedule.BeforeRun;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Several nodes of a simulation share one time: whichever works catches up first with what any of them moved it to. */
@Component
@Profile("simulation")
public class SharedTime implements BeforeRun, SmartInitializingSingleton {

    private final SimulatedClock businessClock;
    private final BusinessOffset offset;

    SharedTime(SimulatedClock businessClock, BusinessOffset offset) {
        this.businessClock = businessClock;
        this.offset = offset;
    }

    @Override
    public void afterSingletonsInstantiated() {
        catchUp();
    }

    @Override
    public void catchUp() {
        businessClock.runAtLeast(offset.ahead());
    }
}
