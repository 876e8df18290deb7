package io.anju.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: where an account lives, owns or rents at an instant. Residents' access derives from this and ends with it. */
public interface Homes {

    /**
     * One home of an account.
     *
     * @param relation the strongest tie to it: OWNER, TENANT or HOUSEHOLD
     * @param rights what the account may do for it
     * @param until the first day it is no home any more, or null
     */
    record Home(
            UUID community,
            UUID space,
            String label,
            String relation,
            Set<String> rights,
            @Nullable LocalDate until) {}

    /** In whatever community, by the day it is there. */
    List<Home> of(UUID account, Instant at);

    boolean anyIn(UUID account, UUID community, Instant at);
}
