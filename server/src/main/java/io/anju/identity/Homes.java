package io.anju.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Port: where an account lives, owns or rents on a day. Residents' access derives from this and ends with it. */
public interface Homes {

    /** One home of an account. */
    record Home(UUID community, UUID space, String label) {}

    List<Home> of(UUID account, LocalDate day);

    boolean anyIn(UUID account, UUID community, LocalDate day);
}
