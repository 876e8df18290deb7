package io.anju.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The name that whoever sends a command gives it: the same when it is sent again. */
public final class CommandKey {

    public static final String HEADER = "Idempotency-Key";

    private CommandKey() {}

    /** Of a command that was let in, so it has one. */
    public static UUID of(HttpServletRequest request) {
        return UUID.fromString(request.getHeader(HEADER));
    }
}
