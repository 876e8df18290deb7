package io.anju.jobs.upkeep;

import io.anju.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/**
 * Hands events again to listeners that failed, or that a crash cut short, after a minute; also those that were stored before
 * their type was renamed.
 */
@Component
class PublicationUpkeep implements RecurringJob {

    private static final Duration STALE = Duration.ofMinutes(1);

    private final StoredEventNames names;
    private final IncompleteEventPublications publications;

    PublicationUpkeep(StoredEventNames names, IncompleteEventPublications publications) {
        this.names = names;
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
        names.renew();
        publications.resubmitIncompletePublicationsOlderThan(STALE);
    }
}
