package io.anju.servicedesk.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: hears of the calls in the transaction that writes them down, each event once and in the order it is told. */
public interface HearsOfCalls {

    /**
     * One of the desk's line that nobody has picked up yet.
     *
     * @param label what people call it: when it rang, on the clock there
     */
    void rang(UUID call, String label, Instant at);

    /** On any line. */
    void answered(UUID call);

    /**
     * On any line.
     *
     * @param ticket what came of it
     */
    void noted(UUID call, @Nullable UUID ticket);
}
