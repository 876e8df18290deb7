package io.anju.kernel;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes UUID version 7 (RFC 9562): time-ordered to the millisecond, so that keys arrive in index order. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final InstantSource SYSTEM = InstantSource.system();

    private Ids() {}

    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = SYSTEM.millis() << 16 | 0x7000L | (random & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }
}
