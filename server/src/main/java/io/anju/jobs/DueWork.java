package io.anju.jobs;

import java.time.Instant;
import java.util.UUID;

/** Remembers, in the caller's transaction, that something is to be done at an instant of business time. */
public interface DueWork {

    /**
     * The {@link DueWorkHandler} of that kind is called at the instant or soon after, at least once. Asking again for the
     * same kind, subject and instant changes nothing; what is no longer wanted is not cancelled, the handler looks and passes.
     *
     * @param kind {@code <module>.<what>}, as its handler names it
     */
    void at(Instant due, String kind, UUID community, UUID subject);
}
