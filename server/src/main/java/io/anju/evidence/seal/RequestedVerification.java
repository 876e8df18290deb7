package io.anju.evidence.seal;

import io.anju.jobs.DueWorkHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the run that somebody asked for; after a crash from the beginning. */
@Component
class RequestedVerification implements DueWorkHandler {

    private final VerificationRuns runs;
    private final SealWalk walk;

    RequestedVerification(VerificationRuns runs, SealWalk walk) {
        this.runs = runs;
        this.walk = walk;
    }

    @Override
    public String kind() {
        return VerificationRuns.KIND;
    }

    @Override
    public void due(UUID community, UUID run, Instant due) {
        if (runs.isOpen(community, run)) {
            runs.finish(community, run, walk.over(community, progress -> runs.tell(community, run, progress)));
        }
    }

    /** It reads files, perhaps from a bucket and for hours. */
    @Override
    public boolean inOneTransaction() {
        return false;
    }
}
