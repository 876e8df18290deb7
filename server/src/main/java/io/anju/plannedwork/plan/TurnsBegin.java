package io.anju.plannedwork.plan;

import io.anju.jobs.DueWorkHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** At its hour a turn is open to be done, and owed. */
@Component
class TurnsBegin implements DueWorkHandler {

    private final Turns turns;

    TurnsBegin(Turns turns) {
        this.turns = turns;
    }

    @Override
    public String kind() {
        return Turns.OPENS;
    }

    @Override
    public void due(UUID community, UUID subject, Instant due) {
        turns.prepare();
    }
}
