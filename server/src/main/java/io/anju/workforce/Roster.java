package io.anju.workforce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The shifts of the community in scope. */
public interface Roster {

    /**
     * Somebody's time on duty. A shift that was taken back is none.
     *
     * @param post the post it is for, else the one of the posting
     * @param draft whether it is not published yet: then nobody is on duty for it
     */
    record Shift(
            UUID id,
            UUID employee,
            String name,
            String badge,
            String post,
            Instant from,
            Instant until,
            boolean draft) {}

    /** What falls at least partly between the two, by beginning and badge. */
    List<Shift> between(Instant from, Instant until);

    /** When the last shift of an employee ends; empty without any. */
    Optional<Instant> rosteredUntil(UUID employee);

    /**
     * A shift that runs ends now, one to come is taken back.
     *
     * @throws io.anju.kernel.NotFound when it is over, taken back or not here
     */
    void end(UUID shift);
}
