package io.anju.servicedesk.dispatch;

import io.anju.workforce.Care;
import io.anju.workforce.Crew;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What some work asks of whoever does it.
 *
 * @param care whose district counts
 * @param qualifications by name, all of them; none when anybody will do
 */
record Need(Care care, List<String> qualifications) {

    Need {
        qualifications = List.copyOf(qualifications);
    }

    /** Whoever holds it all. */
    Crew.Search ableAt(UUID place) {
        return new Crew.Search(Set.copyOf(qualifications), care, place);
    }

    /** Anybody, to go and look. */
    Crew.Search anybodyAt(UUID place) {
        return new Crew.Search(Set.of(), care, place);
    }
}
