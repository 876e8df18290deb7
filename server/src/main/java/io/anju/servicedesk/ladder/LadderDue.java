package io.anju.servicedesk.ladder;

import io.anju.jobs.DueWorkHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The hour of the next step has come. */
@Component
class LadderDue implements DueWorkHandler {

    private final Ladder ladder;

    LadderDue(Ladder ladder) {
        this.ladder = ladder;
    }

    @Override
    public String kind() {
        return Ladder.KIND;
    }

    @Override
    public void due(UUID community, UUID subject, Instant due) {
        ladder.due(subject);
    }
}
