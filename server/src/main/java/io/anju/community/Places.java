package io.anju.community;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tree of places of the community in scope: building, unit, floor, space. */
public interface Places {

    /** Levels of the tree, outermost first. */
    enum Kind {
        BUILDING,
        UNIT,
        FLOOR,
        SPACE
    }

    /**
     * A place and its two names.
     *
     * @param label for tables and search, {@code 3-2-1102}
     * @param spokenLabel for people, {@code 3号楼2单元1102}
     */
    record Place(UUID id, Kind kind, String label, String spokenLabel) {}

    Optional<Place> find(UUID place);

    /** Whether each of them is here. */
    boolean all(Set<UUID> places);

    /** What has to be looked after as a whole: buildings, and whatever else stands by itself and is no space. By label. */
    List<Place> outermost();

    /** The place and those around it, outward; empty for one that is not here. */
    List<UUID> around(UUID place);

    /** The same of many at once, by place. */
    Map<UUID, List<UUID>> around(Collection<UUID> places);

    /** Refused by the database when the label is taken. */
    UUID add(Kind kind, @Nullable UUID parent, String label, String spokenLabel);
}
