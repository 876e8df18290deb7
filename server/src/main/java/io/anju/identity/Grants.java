package io.anju.identity;

import java.util.List;
import java.util.UUID;

/** What a person may do, for rules about objects that no route can name. */
public interface Grants {

    boolean allow(UUID account, UUID community, String permission);

    /** Whether any grant of the account works in the community today. */
    boolean any(UUID account, UUID community);

    /** The communities and head offices in which a grant of the account works today. */
    List<UUID> communities(UUID account);

    /** The accounts that a grant allows this in the community today. */
    List<UUID> holders(UUID community, String permission);
}
