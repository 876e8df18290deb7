package io.anju.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. {@code account} is null for the system itself and for somebody who has not signed in.
 *
 * @param session the session or token the act came through, for history
 */
public record Actor(@Nullable UUID account, @Nullable String session) {

    public static final Actor NOBODY = new Actor(null, null);

    /** @throws IllegalStateException when nobody is signed in: routes that get here must require it */
    public UUID required() {
        if (account == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return account;
    }
}
