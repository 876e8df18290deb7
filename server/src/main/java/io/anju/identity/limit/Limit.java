package io.anju.identity.limit;

import java.time.Duration;
import java.util.Locale;

/**
 * One limit: so many in a period, refilled evenly. {@code anju.limits.<key>} changes the number, for example
 * {@code anju.limits.codes-per-phone=5}. The numbers leave room for a whole office behind one address.
 */
public enum Limit {
    /** Answers of 401 at the door, per address; one that is not given yet counts like one. */
    FAILED_SIGN_INS(60, Duration.ofMinutes(10)),
    CODES_PER_PHONE(10, Duration.ofDays(1)),
    CODES_PER_ADDRESS(60, Duration.ofHours(1)),
    CODES_PER_ADDRESS_AND_DAY(300, Duration.ofDays(1)),
    /** Any request of somebody who is not signed in, or with a token that nobody has, per address and node. */
    ANONYMOUS_REQUESTS(1200, Duration.ofMinutes(1));

    private final int many;
    private final Duration period;

    Limit(int many, Duration period) {
        this.many = many;
        this.period = period;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int many() {
        return many;
    }

    Duration period() {
        return period;
    }
}
