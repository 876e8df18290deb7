package io.anju.kernel;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock that decides due times, windows, facts and bills. In a simulation it runs ahead of the system clock; sign-in,
 * sessions, leases and signatures never read it.
 */
public interface BusinessClock extends InstantSource {

    /** Now, to the microsecond: what PostgreSQL keeps. */
    @Override
    Instant instant();
}
