package io.anju.jobs.simulation;

import io.anju.kernel.postgres.StartRefused;
import java.time.Duration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An ordinary start would set the business time of a simulation's data back, so it is refused. A command that only looks is not. */
@Component
@Profile("!simulation & !verify")
class ForwardOnly implements SmartInitializingSingleton {

    private final BusinessOffset offset;

    ForwardOnly(BusinessOffset offset) {
        this.offset = offset;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var ahead = offset.ahead();
        if (ahead.compareTo(Duration.ZERO) > 0) {
            throw new StartRefused("launch.time-was-moved", ahead.toDays(), ahead.toHoursPart());
        }
    }
}
