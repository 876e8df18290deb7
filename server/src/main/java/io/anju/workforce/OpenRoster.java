package io.anju.workforce;

import java.time.Instant;
import java.util.List;

/** What today's roster of the community in scope leaves open. */
public interface OpenRoster {

    /** For that long so many are missing on a post. */
    record Gap(String post, Instant from, Instant until, int missing) {}

    /**
     * Somebody asks to be away, or to change a shift with a colleague who agreed.
     *
     * @param swap whether it is a swap
     * @param from when it begins
     */
    record Request(String name, boolean swap, Instant from) {}

    /**
     * Somebody who ends their shift asks another to take over all that is open under their name.
     *
     * @param things how much that is
     * @param acceptBy after that it goes to the shift leader
     */
    record ShiftOffer(String giver, int things, Instant acceptBy) {}

    /** Today's that are not over yet, by beginning; of published shifts only. */
    List<Gap> gaps(Instant now);

    /** What waits for a decision, the soonest on top. */
    List<Request> requests();

    /** What waits for the acceptance of whoever asks, the oldest on top. */
    List<ShiftOffer> offeredToMe();
}
