package io.anju.servicedesk.dispatch;

import io.anju.workforce.Care;
import java.util.List;
import java.util.Set;

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

    Set<String> held() {
        return Set.copyOf(qualifications);
    }
}
