package io.anju.workforce;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * Who is on duty and holds every qualification; a paper that has run out is none. Those in charge of the place for that
     * care come first, then by badge.
     *
     * @param qualifications by name; empty when anybody will do
     * @param place any place, or null when it does not matter where
     */
    List<Hand> ready(Instant at, Set<String> qualifications, Care care, @Nullable UUID place);

    /** Whose district a place lies in; their substitute where they are away. Empty for a dead corner. */
    Optional<Staff.Member> keeper(Care care, UUID place, Instant at);

    /** The same of many places at once; dead corners are left out. */
    Map<UUID, Staff.Member> keepers(Care care, Collection<UUID> places, Instant at);
}
