package io.anju.jobs.upkeep;

import io.anju.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/** Hands events again to listeners that failed, or that a crash cut short, after a minute. */
@Component
class PublicationUpkeep implements RecurringJob {

    private static final Duration STALE = Duration.ofMinutes(1);

    private final IncompleteEventPublications publications;

    PublicationUpkeep(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Override
    public String name() {
        return "jobs.hand-out-events-again";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        publications.resubmitIncompletePublicationsOlderThan(STALE);
    }
}
