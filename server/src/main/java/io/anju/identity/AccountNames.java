package io.anju.identity;

import java.util.Optional;
import java.util.UUID;

/** Port: what to call an account. Identity itself keeps no profile. */
public interface AccountNames {

    Optional<String> of(UUID account);
}
