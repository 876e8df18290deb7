package io.anju.workforce;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of the community in scope can be sent: for dispatch. */
public interface Crew {

    /**
     * Somebody who can go.
     *
     * @param district the name of their district, where the place lies in one they look after; else null
     */
    record Hand(Staff.Member member, @Nullable String district) {

        /** Whether the place is in a district of theirs. */
        public boolean inCharge() {
            return district != null;
        }
    }

    /**
     * Somebody on duty.
     *
     * @param until when the shift ends that runs
     * @param districts the names of those they look after today, as keeper or for one who is away
     * @param qualifications what they hold that has not run out, by name
     */
    record AtWork(Staff.Member member, Instant until, List<String> districts, List<String> qualifications) {

        public AtWork {
            districts = List.copyOf(districts);
            qualifications = List.copyOf(qualifications);
        }
    }

    /** Everybody on duty, by badge. */
    List<AtWork> atWork(Instant at);

    /**
     * What somebody is looked for.
     *
     * @param qualifications by name, all of them; empty when anybody will do
     * @param place any place, or null when it does not matter where
     */
    record Search(
            Set<String> qualifications, Care care, @Nullable UUID place) {

        public Search {
            qualifications = Set.copyOf(qualifications);
        }
    }

    /**
     * Of each search who is on duty and holds every qualification; a paper that has run out is none. Those in charge of the place
     * for that care come first, then by badge. Read once, however many there are.
     */
    Map<Search, List<Hand>> ready(Instant at, Collection<Search> searches);

    /** Whether somebody looks after any district of that care now, as keeper or for one who is away. */
    boolean keeps(UUID employee, Care care, Instant at);

    /** Whose district each place lies in; their substitute where they are away. Without those of dead corners. */
    Map<UUID, Staff.Member> keepers(Care care, Collection<UUID> places, Instant at);
}
