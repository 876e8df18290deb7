package io.anju.servicedesk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one of us found out of order where they work: an ordinary ticket, with its clocks and whoever is first asked. When such a ticket
 * is closed the fact {@code servicedesk.fault-put-right} is recorded of it, which no longer counts when it is opened again.
 */
public interface FoundFaults {

    /**
     * What is wrong, and where it was found.
     *
     * @param source at what it was found, for example a task: what is found there again in the same category belongs to the same
     *     ticket until that is closed
     * @param category key of what the ticket is about; null for what fits any repair, also where it cannot be chosen any more
     * @param from where it comes from, in words that the ticket shows, 1 to 100 characters
     * @param words 1 to 1,000 characters
     * @param photos SHA-256 of each, already stored
     * @param seenAt when it was seen, which may be before anybody could be told
     */
    record Fault(
            UUID source,
            UUID place,
            @Nullable String category,
            String from,
            String words,
            List<String> photos,
            Instant seenAt) {

        public Fault {
            photos = List.copyOf(photos);
        }
    }

    /**
     * @param joined whether the ticket was open before
     * @param dueAt by when it has to be mended; null where nobody said so
     */
    record Reported(
            UUID ticket,
            String number,
            boolean joined,
            @Nullable Instant dueAt) {}

    /**
     * Takes it down in the name of the caller, or keeps it beside the ticket that was opened or joined at the same source and is not
     * closed, or is open at the same place and not mended yet; either in the same category.
     *
     * @throws io.anju.kernel.Unacceptable when the place or a photo is not there, or nothing can be chosen that somebody comes for
     */
    Reported report(Fault fault);

    /** Those of the tickets that are not closed. */
    Set<UUID> openAmong(Collection<UUID> tickets);

    /** Whether it can be chosen in the community in scope, and somebody comes for it. */
    boolean mayBeAbout(String category);
}
