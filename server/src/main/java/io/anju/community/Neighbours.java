package io.anju.community;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which spaces lie around another, as the labels of the community in scope tell. See docs/domain/community.md#neighbours. */
public interface Neighbours {

    /** Where a neighbour lies. */
    enum Side {
        BELOW,
        NEXT_DOOR,
        ABOVE
    }

    /** @param spokenLabel as people say it */
    record Neighbour(UUID space, String spokenLabel, Side side) {}

    /**
     * The neighbours that are written down.
     *
     * @param missing the sides on which none is
     */
    record Around(List<Neighbour> neighbours, Set<Side> missing) {

        public Around {
            neighbours = List.copyOf(neighbours);
            missing = Set.copyOf(missing);
        }
    }

    /** Below first, then next door, then above; all sides are missing for a place that is no space or whose label tells no floor. */
    Around of(UUID space);
}
