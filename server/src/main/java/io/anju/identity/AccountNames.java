package io.anju.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Port: what to call an account. Identity itself keeps no profile. */
public interface AccountNames {

    Optional<String> of(UUID account);

    /** What to call each of many; whom nobody knows any more is not in it. */
    Map<UUID, String> of(Collection<UUID> accounts);
}
