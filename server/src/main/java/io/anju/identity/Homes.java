package io.anju.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: where an account lives, owns or rents at an instant. Residents' access derives from this and ends with it. */
public interface Homes {

    /** One home of an account. */
    record Home(UUID community, UUID space, String label) {}

    /** In whatever community, by the day it is there. */
    List<Home> of(UUID account, Instant at);

    boolean anyIn(UUID account, UUID community, Instant at);
}
