package io.anju.servicedesk.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: hears of the calls of the desk's line in the transaction that writes them down, each of them once. */
public interface HearsOfCalls {

    /** @param label what people call it: when it rang, on the clock there */
    void rang(UUID call, String label, Instant at);

    void answered(UUID call);

    /** @param ticket what came of it */
    void noted(UUID call, @Nullable UUID ticket);
}
