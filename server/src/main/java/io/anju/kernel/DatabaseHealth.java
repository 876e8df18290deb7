package io.anju.kernel;

import java.time.Instant;
import java.util.List;

/** How the application's own PostgreSQL is doing. There is none where it uses another one. */
public interface DatabaseHealth {

    /** Answering; dead and being started again; dead for good, until the application is started anew. */
    enum State {
        RUNNING,
        RESTARTING,
        GIVEN_UP
    }

    /** @param restarts when it was started again since the application began, the latest hundred, oldest first */
    record Report(State state, List<Instant> restarts) {}

    Report report();
}
