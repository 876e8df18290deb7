package io.anju.standards;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where and by whom the duty of a clause is done.
 *
 * @param post null: as suggested
 * @param places in the order in which one walks there; none: as suggested
 */
public record ChosenDuty(String clause, @Nullable String post, List<UUID> places) {

    public ChosenDuty {
        places = List.copyOf(places);
    }
}
