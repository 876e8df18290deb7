package io.anju.community;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Behind which spaces of the community in scope somebody lives or trades: they are asked before anybody goes in. */
public interface Doors {

    /** Those of the spaces; one that nobody described is taken for a home. */
    Set<UUID> among(Collection<UUID> spaces);
}
