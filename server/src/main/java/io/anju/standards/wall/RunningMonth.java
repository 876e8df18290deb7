package io.anju.standards.wall;

import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The month that runs in a place: where its zone says midnight is. */
@Component
public class RunningMonth {

    private final Registry registry;
    private final BusinessClock clock;

    RunningMonth(Registry registry, BusinessClock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** In the community in scope. */
    @Transactional(readOnly = true)
    public YearMonth here() {
        var zone =
                registry.find(Scope.current().requiredCommunity()).orElseThrow().zone();
        return YearMonth.from(clock.instant().atZone(zone));
    }
}
